export { adoptStyle } from './adopt-style.ts';
export { announce } from './announce.ts';
export { copy, pageAddress } from './copying.ts';
export { onKeys } from './keys.ts';
export { remember } from './memory.ts';
export { fromTemplate, part, sentence } from './page-parts.ts';
export { hasPopover, lineAt, placeAt } from './placing.ts';
export { startSite } from './site.ts';
