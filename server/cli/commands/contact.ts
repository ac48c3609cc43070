import { defineCommand, printed, readArguments } from '../command.ts';

interface Input {
  /** An address or plain words; the empty string takes the contact away; undefined only shows it. */
  readonly text?: string;
}

/** Shows or sets how to reach whoever runs this installation, for the About page. */
export const contact = defineCommand<Input>({
  name: 'contact',

  async read(args) {
    const { words } = readArguments(args, {}, { least: 0, most: 1 });
    return words[0] === undefined ? {} : { text: words[0].trim() };
  },

  async run({ text }, { contact: kept }, locale) {
    if (text !== undefined) await kept.set(text);
    const now = (await kept.get()) ?? '';
    return printed(now === '' ? locale.t('admin-contact-none') : now);
  },
});
