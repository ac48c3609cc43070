import { closeMenus } from './close-menus.ts';
import './search-box/search-box.ts';

closeMenus(document);
