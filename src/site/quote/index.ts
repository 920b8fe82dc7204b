export { quotableTexts } from './texts.ts';
