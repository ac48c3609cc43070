import { closeMenus } from './close-menus.ts';
import { signOutClean } from './drafts/sign-out.ts';
import { keepEdits } from './keep-edits.ts';
import './search-box/search-box.ts';
import './similar-titles/similar-titles.ts';

closeMenus(document);
keepEdits(document);
signOutClean(document);
