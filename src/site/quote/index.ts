export { quotableText, quotableTexts } from './texts.ts';
export type { KeyShard, ListedText } from './shared/texts.ts';
