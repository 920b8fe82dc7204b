import { createInterface } from 'node:readline/promises';

/**
 * Asks on a terminal. Gives null where the input is ended instead of answering, as by Ctrl-C and Ctrl-D.
 */
export async function askOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string | null> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<null>((resolve) => {
    terminal.once('close', () => resolve(null));
  });
  const answer = await Promise.race([terminal.question(question).catch(ignoreAbort), ended]);
  terminal.close();
  if (answer === null) output.write('\n');
  return answer;
}

function ignoreAbort(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}
