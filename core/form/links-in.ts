import { isLink, isPart, isTexts, type EditFields } from './edit-form.ts';

/** What the links among these fields hold, those within parts too: IRIs, or texts that are none yet. */
export function linksIn(fields: EditFields): string[] {
  return Object.values(fields).flatMap((content) =>
    isTexts(content)
      ? []
      : content.flatMap((value) =>
          isLink(value) ? [value.iri] : isPart(value) ? linksIn(value.fields) : [],
        ),
  );
}
