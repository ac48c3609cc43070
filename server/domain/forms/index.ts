/** Forms: what the shapes say a page contains, as fields that people fill in. */
export { compileFormModel } from './compile-form-model.ts';
export { FormModels, readOntologies } from './form-models.ts';
export { FormVocabulary } from './form-vocabulary.ts';
