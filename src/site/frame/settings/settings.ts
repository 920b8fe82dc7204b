import { Refusal } from '../../../report/index.ts';
import { CATALOGUE_LANGUAGES, hasMessages, type OwnWords } from '../../messages/index.ts';
import { chosenFaces, type FaceName } from './faces.ts';
import { CAN_BE_LEFT_OUT, type LeftOut } from './left-out.ts';
import { PARTS, type NavigationLink } from './parts.ts';

/** What whoever builds a site has set, read and checked. */
export interface Settings {
  /** The folder of the content, as it was given: absolute, or from where the command is run. */
  readonly content: string;
  /** Languages of the interface, as BCP 47 tags; the site in the first stands at its root. */
  readonly languages: readonly [string, ...string[]];
  /** Links in the head of every page, in their order. */
  readonly navigation: readonly NavigationLink[];
  /** Which of the package’s faces pages have. */
  readonly faces: readonly FaceName[];
  /** Whether the logo, where there is one, stands in place of the site’s name. */
  readonly logoInPlaceOfName: boolean;
  /** The site’s own words, which stand on pages as they stand here. */
  readonly words: OwnWords;
  /** Whether a build keeps its pages for the next one. */
  readonly keepPages: boolean;
  /** Pages that the site adds, by their patterns without a slash at either end: `about`, `ur/about`. */
  readonly ownPages: readonly string[];
  /** Kinds of files that the site does without. */
  readonly leaveOut: readonly LeftOut[];
  /** Files with records in each part of the search index, at most. */
  readonly searchFiles: number;
}

/** What a configuration gives; the environment outranks it. */
export interface GivenSettings {
  readonly content?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly navigation?: readonly NavigationLink[] | undefined;
  readonly faces?: boolean | FaceName | undefined;
  readonly logo?: { readonly inPlaceOfName: boolean } | undefined;
  readonly words?: OwnWords | undefined;
  readonly keepPages?: boolean | undefined;
  readonly ownPages?: readonly string[] | undefined;
  readonly leaveOut?: readonly LeftOut[] | undefined;
  readonly searchFiles?: number | undefined;
}

/**
 * Files with records in each part of the search index, since hosts count files: above, several records share one, and a reader
 * loads more with each result.
 */
export const MOST_SEARCH_FILES = 8_000;

/** Where settings are kept: the build’s hooks and its pages are two module graphs in one process. */
interface Shared {
  scholiumSettings?: Settings;
}

/** Whether claims have pages of their own, or stand in their texts alone. */
export function hasClaimPages(): boolean {
  return !settings().leaveOut.includes('claimPages');
}

/** The settings of the site that this process builds or serves; without any, those of the environment. */
export function settings(): Settings {
  return (globalThis as Shared).scholiumSettings ?? readSettings({}, process.env);
}

/** Makes everything that is asked from now on be said of the site with these settings. */
export function useSettings(used: Settings): void {
  (globalThis as Shared).scholiumSettings = used;
}

/**
 * Settings from a configuration and an environment: `SCHOLIUM_CONTENT`, `SCHOLIUM_LANGUAGES`, `SCHOLIUM_KEEP_PAGES`,
 * `SCHOLIUM_LEAVE_OUT` and `SCHOLIUM_SEARCH_FILES` outrank what the configuration gives. Throws on an empty folder, which would make
 * the whole project content, on a language without messages, on files that no site can do without and on what is no number of
 * files, naming the setting.
 */
export function readSettings(given: GivenSettings, environment: Environment): Settings {
  const { SCHOLIUM_CONTENT: folder, SCHOLIUM_KEEP_PAGES: keep } = environment;
  const { SCHOLIUM_LEAVE_OUT: without, SCHOLIUM_SEARCH_FILES: most } = environment;
  const content = folder ?? given.content ?? 'content';
  if (content.trim() === '') {
    const name = folder === undefined ? 'content' : 'SCHOLIUM_CONTENT';
    throw new Refusal(`${name} is empty: give it the name of a folder, or leave it out.`);
  }
  return {
    content,
    languages: languagesIn(environment) ?? readLanguages(given.languages ?? ['en'], 'languages'),
    navigation: given.navigation ?? PARTS,
    faces: chosenFaces(given.faces ?? true),
    logoInPlaceOfName: given.logo?.inPlaceOfName ?? false,
    words: given.words ?? {},
    keepPages: keep === undefined ? (given.keepPages ?? true) : isYes(keep, 'SCHOLIUM_KEEP_PAGES'),
    ownPages: given.ownPages ?? [],
    leaveOut: without === undefined ? (given.leaveOut ?? []) : readLeftOut(without),
    searchFiles:
      most === undefined
        ? (given.searchFiles ?? MOST_SEARCH_FILES)
        : readCount(most, 'SCHOLIUM_SEARCH_FILES'),
  };
}

/** Variables that a process was started with. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The languages that `SCHOLIUM_LANGUAGES` gives, each once; null where it is not set. Throws where one has no messages. */
export function languagesIn({
  SCHOLIUM_LANGUAGES: list,
}: Environment): readonly [string, ...string[]] | null {
  return list === undefined ? null : readLanguages(list.split(','), 'SCHOLIUM_LANGUAGES');
}

/** Reads `yes` or `no`. Throws on what is neither, naming the setting. */
function isYes(text: string, setting: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new Refusal(`${setting}: "${text}" is neither yes nor no`);
}

/** Reads names of what a site does without, which commas part. Throws, naming them all, on another. */
function readLeftOut(list: string): readonly LeftOut[] {
  const names = list.split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const known = CAN_BE_LEFT_OUT.find((one) => one === name);
      if (known !== undefined) return known;
      throw new Refusal(
        `SCHOLIUM_LEAVE_OUT: "${name}" is nothing that a site can do without; that are ${CAN_BE_LEFT_OUT.join(', ')}.`,
      );
    });
}

/** Reads a whole number from 1 on. Throws on what is none, naming the setting. */
function readCount(text: string, setting: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Refusal(`${setting}: "${text}" is no whole number from 1 on`);
}

/** Each of a list of languages once. Throws, naming the setting, where one has no catalogue of messages. */
function readLanguages(list: readonly string[], setting: string): readonly [string, ...string[]] {
  const [first = '', ...others] = new Set(list.map((tag) => tag.trim()));
  for (const tag of [first, ...others]) {
    if (!hasMessages(tag))
      throw new Refusal(
        `${setting}: there is no catalogue of messages for "${tag}"; there is one for ${CATALOGUE_LANGUAGES}.`,
      );
  }
  return [first, ...others];
}
