import type { Connect } from 'vite';
import type { Corpus } from '../../../corpus/index.ts';
import type { IndexFile } from './index-file.ts';

/**
 * Answers requests below `root` from the index of the corpus as it stands. The index is built when it
 * is first asked for, and again when `loadCorpus` gives another corpus. While content has errors the
 * answer is 503 with what is wrong.
 */
export function serveIndex(
  root: string,
  loadCorpus: () => Corpus,
  build: (corpus: Corpus) => Promise<readonly IndexFile[]>,
): Connect.NextHandleFunction {
  let built: { readonly corpus: Corpus; readonly files: Promise<ReadonlyMap<string, Uint8Array>> } | null =
    null;
  const filesOf = (corpus: Corpus): Promise<ReadonlyMap<string, Uint8Array>> => {
    if (built?.corpus !== corpus) {
      const files = build(corpus).then((list) => new Map(list.map((file) => [file.path, file.content])));
      built = { corpus, files };
      files.catch(() => (built = null));
    }
    return built.files;
  };
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(root)) {
      next();
      return;
    }
    const answer = async (): Promise<void> => {
      const content = (await filesOf(loadCorpus())).get(pathname.slice(root.length));
      response.statusCode = content === undefined ? 404 : 200;
      response.setHeader('Content-Type', typeOf(pathname));
      response.setHeader('Cache-Control', 'no-store');
      response.end(content);
    };
    answer().catch((error: unknown) => {
      response.statusCode = 503;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end(error instanceof Error ? error.message : String(error));
    });
  };
}

function typeOf(path: string): string {
  return TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream';
}

const TYPES = [
  ['.json', 'application/json; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
] as const;
