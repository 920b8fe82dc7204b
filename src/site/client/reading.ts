import { ReadingTools } from './reading-tools.ts';

customElements.define('reading-tools', ReadingTools);
