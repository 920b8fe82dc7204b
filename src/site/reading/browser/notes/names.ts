import { fromTemplate, pageData, part, type ExplainedNames } from '../../../frame/browser/index.ts';
import type { ReadingPage } from '../page.ts';

/** Whom the text names: fetched when a reader first asks for a name, and again where that failed. */
export class Names {
  readonly #page: ReadingPage;
  #file: ExplainedNames | null = null;
  #loading: Promise<void> | null = null;

  constructor(page: ReadingPage) {
    this.#page = page;
  }

  get areKnown(): boolean {
    return this.#file !== null;
  }

  /** Fetches what is known of the names. Never fails: a name is then shown with what the page knows of it. */
  load(): Promise<void> {
    if (this.#file !== null) return Promise.resolve();
    this.#loading ??= fetchNames(this.#page.cited.names).then((file) => {
      this.#file = file;
      this.#loading = null;
    });
    return this.#loading;
  }

  /** A name with what its actor is, who that is, and how many claims are about it. */
  entry(link: HTMLAnchorElement): HTMLElement {
    const entry = fromTemplate('peek-name');
    const heading = part(entry, '[data-part="name"]', HTMLAnchorElement);
    const sentence = part(entry, '[data-part="summary"]', HTMLElement);
    const { messages } = this.#page;
    heading.href = link.href;
    heading.textContent = link.textContent;
    sentence.textContent = messages.notLoaded;
    const explained = this.#file?.actors[link.dataset['actor'] ?? ''];
    if (this.#file === null || explained === undefined) return entry;
    const { name, kind, summary, claims } = explained;
    const kinds: Readonly<Record<string, string>> = pageData().terms.actorKind;
    heading.textContent = name;
    sentence.textContent = summary;
    part(entry, '[data-part="kind"]', HTMLElement).textContent =
      `${kinds[kind] ?? kind}\u00A0· ${messages.claims({ n: claims })}`;
    const { lang } = this.#file;
    if (lang !== document.documentElement.lang)
      for (const element of [heading, sentence]) element.lang = lang;
    return entry;
  }
}

async function fetchNames(address: string): Promise<ExplainedNames | null> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as ExplainedNames) : null;
  } catch {
    // Without a network the name itself still leads to its page.
    return null;
  }
}
