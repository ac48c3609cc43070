import type { LocalText } from '../languages.ts';
import type { TextLink } from './list-rows.ts';
import type { Accent } from './shell.ts';

/** The models by the kind of infrastructure they are for. */
export interface DirectoryView {
  readonly groups: readonly DirectoryGroup[];
}

export interface DirectoryGroup {
  /** Several types served by the very same models stand together; none for models that name no type. */
  readonly types: readonly TextLink[];
  readonly models: readonly DirectoryModel[];
}

export interface DirectoryModel extends TextLink {
  readonly accent: Accent;
  readonly chantier?: LocalText;
  readonly summary?: LocalText;
  readonly procedures: number;
  readonly indicators: number;
  readonly adaptations: readonly DirectoryAdaptation[];
}

interface DirectoryAdaptation extends TextLink {
  readonly contexts: readonly LocalText[];
}
