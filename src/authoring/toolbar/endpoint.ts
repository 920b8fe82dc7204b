import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { refuse, type Expected } from './guard.ts';
import { TOKEN_HEADER } from './shared/protocol.ts';

/** The most that is read of a question, in bytes. */
const MAX_BYTES = 256 * 1024;

/** A part of a server that answers requests, or leaves them to the next. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answers the questions that are asked at a path, by whoever may ask; all else is left to others. */
export function createEndpoint(path: string, expected: () => Expected, answer: Answer): Handler {
  return (request, response, next) => {
    // What comes first on the way may have taken the base path off the address.
    const asked =
      'originalUrl' in request && typeof request.originalUrl === 'string' ? request.originalUrl : request.url;
    if (asked?.split('?', 1)[0] !== path) {
      next();
      return;
    }
    const { headers, method, socket } = request;
    const refusal = refuse(
      {
        method,
        host: headers.host,
        origin: headers.origin,
        site: one(headers['sec-fetch-site']),
        type: headers['content-type'],
        token: one(headers[TOKEN_HEADER]),
        remote: socket.remoteAddress,
      },
      expected(),
    );
    if (refusal !== null) {
      send(response, refusal.status, { message: refusal.message });
      return;
    }
    readJson(request)
      .then((question) => {
        if (question === null) {
          send(response, 400, { message: `This is no JSON, or more than ${MAX_BYTES} bytes.` });
          return;
        }
        const { status, value } = answer(question.value);
        send(response, status, value);
      })
      .catch((error: unknown) => {
        send(response, 500, { message: error instanceof Error ? error.message : String(error) });
      });
  };
}

function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status >= 400 && { Connection: 'close' }),
  });
  response.end(JSON.stringify(value));
}

/** The body of a request; null where it is no JSON, or too long, of which no more is read than may be. */
async function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return null;
  }
}
