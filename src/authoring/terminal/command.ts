/** What a command needs of the world, so that tests can give another. */
export interface World {
  /** The project’s folder; content stands in `content/` below it unless `content` says otherwise. */
  readonly cwd: string;
  /** Folder of the content, absolute. */
  readonly content: string;
  /** Languages of the site, as BCP 47 tags. To know them may load the site’s configuration, which throws where it cannot be loaded. */
  readonly languages: () => Promise<readonly string[]>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Asks a person, who may end the question instead, which gives null; null when nobody can answer (no terminal). */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** Asks for fields one by one; null when nobody can answer. */
  readonly prompts: Prompts | null;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Options that `npm run` took for its own, by name; empty where it did not run. */
  readonly npmOptions: ReadonlySet<string>;
  /** Installs the packages that a folder’s package.json names; false where that fails. */
  readonly install: (folder: string) => Promise<boolean>;
  /** Today as YYYY-MM-DD: the one place where the clock is read. */
  readonly today: () => string;
}

/** Thrown where a person ends a question instead of answering it, as Ctrl-C does: nothing is written, and the status is 130. */
export class Cancelled extends Error {}

/** Questions at a terminal. Each gives null where the person ended it instead. */
export interface Prompts {
  readonly text: (message: string, initial: string) => Promise<string | null>;
  readonly select: (message: string, choices: readonly Choice[]) => Promise<string | null>;
}

/** One of several answers. */
export interface Choice {
  readonly value: string;
  readonly hint?: string;
}

/** Exit status: 0 fine, 1 issues found, 2 wrong usage, 130 ended by Ctrl-C at a question. */
export type ExitCode = 0 | 1 | 2 | 130;

/** An option of a command. */
export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly help: string;
  /** A letter that stands for it. */
  readonly short?: string;
  /** Whether it may be given several times; its values are in `lists`, then. */
  readonly multiple?: true;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Arguments as shown in the usage line, such as `[article]`. */
  readonly usage: string;
  /** Command lines as a person types them. */
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly run: (world: World, input: CommandInput) => Promise<ExitCode> | ExitCode;
}

/** What was given on the command line. */
export interface CommandInput {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Values of the options that may be given several times, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}
