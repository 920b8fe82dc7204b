/** The most bytes of a file of annotations: a text of a book’s length has a hundredth of that. */
export const MAX_ANNOTATION_BYTES = 20 * 1024 * 1024;

/** An annotation of any of the formats, as far as it matters here. */
export interface ReadAnnotation {
  /** The id that it was given elsewhere; null where it has none. */
  readonly id: string | null;
  readonly motivation: string | null;
  readonly targets: readonly ReadTarget[];
  readonly bodies: readonly ReadBody[];
  readonly creators: readonly ReadCreator[];
  /** As it stands there; null where it is not told. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** Who made an annotation. */
export interface ReadCreator {
  readonly id: string | null;
  readonly name: string | null;
  /** Whether it is a program. */
  readonly isSoftware: boolean;
}

/** Words about the target, a tag, or the address of something that it is tied to. */
export interface ReadBody {
  readonly kind: 'text' | 'tag' | 'link';
  readonly value: string;
  readonly isHtml: boolean;
  readonly purpose: string | null;
}

/** What is known of where one target stands. */
export interface ReadTarget {
  readonly quotes: readonly ReadQuote[];
  /** Ids of elements. */
  readonly fragments: readonly string[];
  /** Offsets; of what text, and in which units, depends on who wrote them. */
  readonly positions: readonly { readonly start: number; readonly end: number }[];
}

/** Words with what stands before and after them. */
export interface ReadQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a file of annotations holds. */
export type ReadFile =
  | {
      readonly type: 'read';
      readonly format: AnnotationFormat;
      readonly annotations: readonly ReadAnnotation[];
    }
  | { readonly type: 'refused'; readonly reason: string };

/** The formats that are known. */
export type AnnotationFormat = 'web-annotation' | 'annotation-set' | 'hypothesis' | 'recogito';

/**
 * Reads a file of annotations: a W3C collection, page or annotation, a Readium AnnotationSet, rows of Hypothesis’s
 * API or an export of its client, an array of Recogito of either kind. Anything else is refused with a reason.
 */
export function readAnnotations(text: string): ReadFile {
  if (text.length > MAX_ANNOTATION_BYTES)
    return refused(`It has more than ${MAX_ANNOTATION_BYTES} characters.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused(`It is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (Array.isArray(json)) {
    return json.length > 0 && json.every((item) => isRecord(item) && 'target' in item)
      ? read('recogito', json, fromWebAnnotation)
      : refused('It is a list, but not of annotations.');
  }
  if (!isRecord(json)) return refused('It holds no annotations.');
  const { rows, annotations, items, first } = json;
  const types = list(json['type']);
  if (Array.isArray(rows)) return read('hypothesis', rows, fromHypothesis);
  if (Array.isArray(annotations)) return read('hypothesis', annotations, fromHypothesis);
  if (types.includes('AnnotationSet') && Array.isArray(items))
    return read('annotation-set', items, fromWebAnnotation);
  if (types.includes('AnnotationPage') && Array.isArray(items))
    return read('web-annotation', items, fromWebAnnotation);
  if (types.includes('AnnotationCollection')) {
    return isRecord(first) && Array.isArray(first['items'])
      ? read('web-annotation', first['items'], fromWebAnnotation)
      : refused('It is a collection whose first page stands elsewhere: give the pages.');
  }
  if (types.includes('Annotation')) return read('web-annotation', [json], fromWebAnnotation);
  return refused(
    'It is JSON of another kind: neither W3C annotations, nor an AnnotationSet, nor rows of Hypothesis, nor an array of Recogito.',
  );
}

function read(
  format: AnnotationFormat,
  items: readonly unknown[],
  make: (item: Json) => ReadAnnotation,
): ReadFile {
  return { type: 'read', format, annotations: items.map((item) => make(isRecord(item) ? item : {})) };
}

function refused(reason: string): ReadFile {
  return { type: 'refused', reason };
}

type Json = Readonly<Record<string, unknown>>;

function fromWebAnnotation(item: Json): ReadAnnotation {
  const { body, bodies, bodyValue, target } = item;
  const value = string(bodyValue);
  return {
    id: string(item['id']) ?? string(item['@id']),
    motivation: string(list(item['motivation'])[0]),
    targets: list(target).map(targetFrom),
    bodies: [
      ...list(body ?? bodies).flatMap(bodyFrom),
      ...(value === null ? [] : [{ kind: 'text', value, isHtml: false, purpose: null } as const]),
    ],
    creators: list(item['creator']).flatMap(creatorFrom),
    created: string(item['created']),
    modified: string(item['modified']),
  };
}

function fromHypothesis(row: Json): ReadAnnotation {
  const text = string(row['text']);
  return {
    id: string(row['id']),
    motivation: null,
    targets: list(row['target']).map(targetFrom),
    bodies: [
      ...(text === null
        ? []
        : [{ kind: 'text', value: text, isHtml: false, purpose: 'commenting' } as const]),
      ...tags(row['tags']),
    ],
    creators: creatorFrom(
      isRecord(row['user_info']) ? { name: row['user_info']['display_name'] } : row['user'],
    ),
    created: string(row['created']),
    modified: string(row['updated']),
  };
}

function creatorFrom(creator: unknown): readonly ReadCreator[] {
  if (typeof creator === 'string') return [{ id: creator, name: null, isSoftware: false }];
  if (!isRecord(creator)) return [];
  const types = [...list(creator['type']), ...list(creator['@type'])].map(String);
  const name = string(list(creator['name'])[0]) ?? string(list(creator['nickname'])[0]);
  const id = string(creator['id']) ?? string(creator['@id']);
  const isSoftware = types.some((type) => /(?:^|[/:#])Software(?:Agent|Application)?$/.test(type));
  return id === null && name === null ? [] : [{ id, name, isSoftware }];
}

function bodyFrom(body: unknown): readonly ReadBody[] {
  if (typeof body === 'string') return [{ kind: 'link', value: body, isHtml: false, purpose: null }];
  if (!isRecord(body)) return [];
  const value = string(body['value']);
  const source = string(body['source']) ?? (value === null ? string(body['id']) : null);
  const purpose = string(list(body['purpose'])[0]);
  if (value === null) return source === null ? [] : [{ kind: 'link', value: source, isHtml: false, purpose }];
  const isTag = purpose === 'tagging' || purpose === 'classifying';
  return [
    {
      kind: isTag ? 'tag' : 'text',
      value,
      isHtml: /^(?:text\/html|application\/xhtml\+xml)\b/i.test(string(body['format']) ?? ''),
      purpose,
    },
    ...tags(body['tags']),
  ];
}

function tags(value: unknown): readonly ReadBody[] {
  return list(value).flatMap((tag): readonly ReadBody[] =>
    typeof tag === 'string' ? [{ kind: 'tag', value: tag, isHtml: false, purpose: 'tagging' }] : [],
  );
}

function targetFrom(target: unknown): ReadTarget {
  const quotes: ReadQuote[] = [];
  const fragments: string[] = [];
  const positions: { start: number; end: number }[] = [];
  const follow = (selector: unknown, depth: number): void => {
    // Selectors refine one another, in files that mean well but a few times.
    if (!isRecord(selector) || depth > 8) return;
    const exact = string(selector['exact']) ?? string(selector['quote']);
    if (exact !== null) {
      quotes.push({
        exact,
        prefix: string(selector['prefix']) ?? '',
        suffix: string(selector['suffix']) ?? '',
      });
    }
    const { start, end, type } = selector;
    const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
    if (isOffset(start) && isOffset(end) && start < end) positions.push({ start, end });
    const value = string(selector['value']);
    if (type === 'FragmentSelector' && value !== null) fragments.push(value.replace(/^#/, ''));
    for (const inside of list(selector['refinedBy'])) follow(inside, depth + 1);
  };
  if (typeof target === 'string') {
    const [, fragment] = /#([^:]+)/.exec(target) ?? [];
    return { quotes, fragments: fragment === undefined ? [] : [fragment], positions };
  }
  if (isRecord(target)) for (const selector of list(target['selector'])) follow(selector, 0);
  return { quotes, fragments, positions };
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
