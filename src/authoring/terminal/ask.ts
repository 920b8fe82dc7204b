import { createInterface } from 'node:readline/promises';

/**
 * Asks on a terminal. Whoever ends the input instead of answering, as Ctrl-C and Ctrl-D do, has answered
 * `q`: enough of questions.
 */
export async function askOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<null>((resolve) => {
    terminal.once('close', () => resolve(null));
  });
  const answer = await Promise.race([terminal.question(question).catch(ignoreAbort), ended]);
  terminal.close();
  if (answer === null) output.write('\n');
  return answer ?? 'q';
}

function ignoreAbort(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}
