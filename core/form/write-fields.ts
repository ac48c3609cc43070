import { namedNode, quad } from '../rdf/terms.ts';
import { rdf } from '../vocabulary.ts';
import {
  isBlank,
  isPart,
  textsOf,
  valuesOf,
  type EditFields,
  type EditPart,
  type EditTexts,
  type EditValue,
} from './edit-form.ts';
import { predicateOf, termOfText, termOfValue } from './field-terms.ts';
import { TEXT_WIDGETS, type FieldModel, type NodeForm } from './model.ts';
import type { Claim } from './read-page.ts';
import { isUntouched, sameValue } from './same-content.ts';
import type { PageUnderEdit } from './write-page.ts';

/** Writes what differs between the fields and what the page says of this thing. */
export function writeFields(
  page: PageUnderEdit,
  name: string,
  form: Pick<NodeForm, 'fields'>,
  fields: EditFields,
): void {
  for (const field of form.fields) {
    const claims = page.reading.claimsOf(name, field.key);
    if (TEXT_WIDGETS.includes(field.widget)) {
      writeTexts(page, name, field, textsOf(fields, field.key), claims);
    } else writeValues(page, name, field, valuesOf(fields, field.key), claims);
  }
}

function writeTexts(
  page: PageUnderEdit,
  name: string,
  field: FieldModel,
  texts: EditTexts,
  claims: readonly Claim[],
): void {
  const old = new Map(claims.map((claim) => [claim.language ?? '', claim]));
  for (const language of new Set([...old.keys(), ...Object.keys(texts)])) {
    const now = texts[language] ?? '';
    const was = old.get(language);
    if (isUntouched(now, typeof was?.value === 'string' ? was.value : '')) continue;
    if (was) page.edits.remove(was.statement);
    if (now.trim() === '') continue;
    const subject = page.subjectOf(name);
    const graph = was?.statement.graph ?? page.graph;
    page.edits.add(quad(subject, namedNode(field.path), termOfText(now, language), graph));
  }
}

function writeValues(
  page: PageUnderEdit,
  name: string,
  field: FieldModel,
  values: readonly EditValue[],
  claims: readonly Claim[],
): void {
  const left = [...claims];
  const isOld = (value: EditValue, claim: Claim): boolean =>
    isPart(value) && isPart(claim.value)
      ? value.name === claim.value.name
      : sameValue(value, claim.value);
  const fresh: EditValue[] = [];
  for (const value of values) {
    const at = left.findIndex((claim) => isOld(value, claim));
    if (at >= 0) left.splice(at, 1);
    else if (!isBlank([value])) fresh.push(value);
    if (isPart(value) && (at >= 0 || !isBlank([value]))) writePart(page, field, value);
  }
  for (const { statement, value } of left) {
    page.edits.remove(statement);
    if (isPart(value)) leave(page, value);
  }
  for (const value of fresh) {
    const object = isPart(value) ? page.subjectOf(value.name) : termOfValue(field, value);
    page.edits.add(quad(page.subjectOf(name), predicateOf(field, value), object, page.graph));
  }
}

function writePart(page: PageUnderEdit, field: FieldModel, part: EditPart): void {
  const form = page.model.nodes[field.part ?? ''];
  if (!form) return;
  const subject = page.subjectOf(part.name);
  page.kept.add(subject.value);
  if (!page.reading.subjects.has(part.name)) {
    page.edits.add(quad(subject, namedNode(rdf('type')), namedNode(form.type), page.graph));
  }
  writeFields(page, part.name, form, part.fields);
}

/** Marks a part and the parts within it as gone; those that stand elsewhere now are kept. */
function leave(page: PageUnderEdit, part: EditPart): void {
  page.gone.add(page.subjectOf(part.name).value);
  for (const content of Object.values(part.fields)) {
    if (!Array.isArray(content)) continue;
    for (const value of content as readonly EditValue[]) if (isPart(value)) leave(page, value);
  }
}
