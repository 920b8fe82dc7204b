import { adoptStyle, pageData, trustedAddress } from '../../frame/browser/index.ts';
import {
  cachePrefix,
  LIST_FILE,
  WORKER_FILE,
  type OfflineList,
  type OfflineMessage,
  type OfflineText,
} from '../shared/list.ts';
import style from './newer.css?inline';

/**
 * Has the page that stands in the window kept, with the pages that lead to it and search, and says so when a newer
 * build of the site has been taken. `build` is the one that the page belongs to. Rejects where the browser, the
 * host or the reader refuses it.
 */
export async function keepPage(build: string): Promise<void> {
  const { root } = pageData().addresses;
  const script = root + WORKER_FILE;
  const workers = navigator.serviceWorker;
  const registration = await workers.register(trustedAddress('scholium-offline', script, script), {
    scope: root,
  });
  const look = (): void => void registration.update().catch(() => undefined);
  addEventListener('online', look);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
  const waits = (): void => {
    const { waiting } = registration;
    // A newer one that nothing was taken from: the next look at it says more.
    if (waiting !== null) void meet(waiting, build, root).catch(() => undefined);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', waits);
  });
  waits();
  const { active } = await workers.ready;
  workers.addEventListener('message', () => void isKept(build, root));
  if (active !== null && !(await isKept(build, root))) tell(active, whatToKeep(build));
}

/** Whether the page is kept, a text with all that belongs to it; of that the foot of the page says so. */
async function isKept(build: string, root: string): Promise<boolean> {
  const isText = pageData().text !== undefined;
  const path = isText ? location.pathname + LIST_FILE : location.pathname;
  const kept = await caches.match(path, { cacheName: cachePrefix(root) + build });
  if (kept !== undefined && isText) say(((await kept.json()) as OfflineText).words);
  return kept !== undefined;
}

/** Says it below everything else, where no line moves for it. */
function say(words: string): void {
  if (document.querySelector('[data-part="is-kept"]') !== null) return;
  const line = document.createElement('p');
  line.dataset['part'] = 'is-kept';
  line.textContent = words;
  document.querySelector('.site-footer')?.append(line);
}

/** What comes of a newer script: it takes over when the page is as new, and is offered where the page is older. */
async function meet(waiting: ServiceWorker, build: string, root: string): Promise<void> {
  const response = await fetch(root + LIST_FILE, { cache: 'no-cache' });
  const list = (await response.json()) as OfflineList;
  if (list.build === build) {
    tell(waiting, whatToKeep(build));
    tell(waiting, { type: 'show', alone: true });
  } else offer(waiting, list);
}

/** Says, where it disturbs nobody who reads, that there is a newer build, and leads to it. */
function offer(waiting: ServiceWorker, { words }: OfflineList): void {
  const said = words[document.documentElement.lang];
  if (said === undefined || document.querySelector('.newer') !== null) return;
  adoptStyle(style);
  const line = document.createElement('p');
  line.className = 'newer';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet-button';
  button.textContent = said.show;
  button.addEventListener('click', () => {
    if (waiting.state === 'activated') location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    tell(waiting, { type: 'show', alone: false });
  });
  document.body.append(line);
  line.append(said.newer, ' ', button);
}

/** The page, and those of its language that lead to it without network. */
function whatToKeep(build: string): OfflineMessage {
  const { home, search } = pageData().addresses;
  const pages = [location.pathname, home, search, `${home}offline/`];
  const saves =
    'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
  return { type: 'keep', build, pages, isWhole: !saves };
}

function tell(worker: ServiceWorker, message: OfflineMessage): void {
  worker.postMessage(message);
}
