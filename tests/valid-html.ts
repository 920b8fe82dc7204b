import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData, type ResolvedConfig } from 'html-validate';

/** Works out the one configuration of all pages once instead of for each page, which takes longer than checking it. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string, override?: ConfigData): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle, override));
  }
}

/** Every rule that html-validate recommends, but for what is style or behind the standards. */
const VALIDATOR = new HtmlValidate(
  new OneConfig({
    root: true,
    extends: ['html-validate:recommended'],
    elements: [
      'html5',
      // An ID reference list since WAI-ARIA 1.3, https://w3c.github.io/aria/#aria-details.
      { '*': { attributes: { 'aria-details': { enum: ['/^\\S+( \\S+)*$/'] } } } },
    ],
    rules: {
      // Style: a claim’s page is titled with the claim, a whole sentence.
      'long-title': 'off',
      // Style: white space at the end of a line is that of an editor’s words.
      'no-trailing-whitespace': 'off',
      // Checkboxes that choose among values share a name by https://html.spec.whatwg.org/#checkbox-state-(type=checkbox).
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    },
  }),
);

/** What is wrong with the HTML pages of a built site, each with its page and place, and how many pages there are. */
export async function invalidHtml(
  folder: string,
): Promise<{ readonly pages: number; readonly errors: readonly string[] }> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const errors: string[] = [];
  for (const page of pages) {
    const html = readFileSync(path.join(folder, page), 'utf8');
    const { results } = await VALIDATOR.validateString(html, page);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        errors.push(`${page}: ${ruleId}: ${message} (${selector ?? ''})`);
      }
    }
  }
  return { pages: pages.length, errors };
}
