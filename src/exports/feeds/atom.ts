import type { Published } from '../published.ts';
import { element, xmlFile, type XmlElement } from '../xml.ts';
import type { FeedEntry, FeedSubject } from './entries.ts';

/**
 * A feed as Atom.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function toAtom({ publisher, urls }: Published, feed: FeedSubject): string {
  const self = urls.file(`${feed.path}.xml`);
  return xmlFile(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        ...(feed.language !== undefined && { 'xml:lang': feed.language }),
      },
      [
        element('id', {}, [self]),
        element('title', {}, [feed.title]),
        element('updated', {}, [feed.updated]),
        element('link', { rel: 'self', type: 'application/atom+xml', href: self }, []),
        element('link', { rel: 'alternate', type: 'text/html', href: feed.page }, []),
        author(publisher.name),
        element('rights', {}, [publisher.notesLicence.name]),
        ...feed.entries.map(toEntry),
      ],
    ),
  );
}

function toEntry(entry: FeedEntry): XmlElement {
  return element('entry', { 'xml:lang': entry.language }, [
    element('id', {}, [entry.id]),
    element('title', {}, [entry.title]),
    element('published', {}, [entry.date]),
    element('updated', {}, [entry.date]),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }, []),
    ...entry.authors.map(author),
    ...entry.tags.map((term) => element('category', { term }, [])),
    element('content', { type: 'html' }, [entry.html]),
  ]);
}

function author(name: string): XmlElement {
  return element('author', {}, [element('name', {}, [name])]);
}
