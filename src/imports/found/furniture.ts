/** What a line of a captured page is for, where it is not for the text. */
export interface Furniture {
  readonly reason: string;
  /** Whether all that follows belongs to the page, not to the text. */
  readonly ends: boolean;
}

interface Pattern extends Furniture {
  readonly pattern: RegExp;
}

const whole = (words: string): RegExp => new RegExp(`^\\W*(?:${words})\\W*$`, 'iu');

/** Lines of pages in the languages that captures came in; a line that none of them knows is kept. */
const PATTERNS: readonly Pattern[] = [
  { pattern: whole('leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|add a comment|write a comment|\\d+ (?:comments?|responses?|repl(?:y|ies))(?: on .*)?|comments?(?: \\(\\d+\\))?|(?:view|show|hide|read) (?:all )?comments|discussion|kommentare?|commentaires?'), reason: 'comments', ends: true },
  { pattern: whole('must reads?|related(?: (?:articles?|stories|posts?|news|topics|content|reading))?|more (?:from|in|on|stories|like this)(?: .{0,40})?|you (?:may|might) (?:also )?like(?: this)?|recommended(?: for you)?|read (?:next|more)|up next|trending(?: now)?|most (?:read|popular|viewed|shared)|popular (?:posts|stories)|latest (?:news|stories|posts|articles)|editor(?:’|\')?s(?: |-)picks?|also read|see also|top stories|around the web|sponsored(?: content)?|mehr zum thema|lesen sie auch|auch interessant|à lire aussi|sur le même sujet|lea también'), reason: 'teasers', ends: true },
  { pattern: whole('previous (?:article|post|story)|next (?:article|post|story)|older posts?|newer posts?|back to (?:top|index|home|contents|archive)'), reason: 'navigation', ends: true },
  { pattern: /^\W*e-?paper(?!\p{L})/iu, reason: 'links of the page', ends: true },
  { pattern: whole('(?:filed under|tags?|categor(?:y|ies)|topics?|schlagwörter)(?:\\s*:.*)?'), reason: 'tags', ends: true },
  { pattern: /^(?:filed under|tags?|tagged(?: with)?|categor(?:y|ies)|topics)\s*:/iu, reason: 'tags', ends: true },
  { pattern: whole('advertis(?:e|ement|ing)s?|anzeige|publicité|continue reading(?: below)?(?: the main story)?|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|skip (?:past newsletter promotion|advertisement)'), reason: 'advertising', ends: false },
  { pattern: whole('share(?: this)?(?: (?:article|story|post))?(?: (?:on|via) .{0,40})?|share on (?:facebook|twitter|x|linkedin|whatsapp|reddit)|tweet|facebook|twitter|whatsapp|linkedin|e-?mail|print(?: this)?(?: page| article)?|copy link|save(?: article| for later)?|bookmark|gift this article|listen(?: to (?:this )?article)?|\\d+ ?(?:shares?|likes?|views)|teilen|drucken|merken|partager'), reason: 'buttons', ends: false },
  { pattern: whole('home|menu|search|sign in|log ?in|log out|register|subscribe(?: now)?|my account|skip to (?:main )?content|skip navigation|toggle navigation|close|startseite|suche|anmelden|(?:home|news|opinion|politics|world|business|sport|sports|culture|comment|editorials?|columns?)(?:\\s*(?:[>»/|›]|::)\\s*.{1,80})'), reason: 'navigation', ends: false },
  { pattern: /^(?:sign up (?:for|to)|subscribe to|get (?:our|the) (?:latest|newsletter|best)|please enter your|enter your (?:e-?mail|comment|name)|your e-?mail address will not|required fields are marked|save my name|this site uses|we use cookies|by (?:signing up|continuing|subscribing)|thank you for (?:reading|subscribing)|support (?:our|independent) journalism|follow (?:us|me|@)|download (?:our|the) app|already a (?:subscriber|member))/iu, reason: 'forms', ends: false },
  { pattern: /^(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés)/iu, reason: 'rights of the page', ends: true },
  { pattern: /^(?:read (?:more|also|next)|also read|see also|more on this|related|watch|listen|lesen sie auch|lire aussi)\s*:/iu, reason: 'teasers', ends: false },
  { pattern: /^\d+\s*(?:min(?:ute)?s?)\s*(?:read|to read)?$|^reading time\s*:?/iu, reason: 'reading time', ends: false },
  { pattern: /^(?:photo(?:graph)?|image|picture|illustration|credit|source|bild|foto)(?: credit| by)?\s*:\s/iu, reason: 'credit of a picture', ends: false },
]; // prettier-ignore

/** What a line is for; null where it may be the text’s. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > 200) return null;
  return PATTERNS.find(({ pattern }) => pattern.test(line)) ?? (isNavigation(line) ? NAVIGATION : null);
}

const NAVIGATION: Furniture = { reason: 'navigation', ends: false };

/** What stands between the links of a page in one line. */
const BETWEEN_LINKS = /\s*[|·•›»]\s*|\s+[/>–—]\s+/u;

/** The links of a line that has nothing but links, or may have; one where nothing parts them. */
export function linksIn(line: string): readonly string[] {
  return line.split(BETWEEN_LINKS).filter((part) => part !== '');
}

/** What a reader of a page does there: words of no title. */
const ACTIONS = whole('sign in|sign up|log ?in|log out|register|subscribe(?: now)?|my account|menu|search|newsletters?|e-?paper|donate|contact(?: us)?|about(?: us)?|help|suche|anmelden|abonnieren|abo|kontakt|impressum|se connecter|s’abonner|s\'abonner|iniciar sesión|suscríbete|suscribirse'); // prettier-ignore

/** Names of parts of a page, which may be words of a title. */
const PARTS = whole('home|news|opinion|politics|world|business|economy|sports?|culture|arts|science|health|technology|comment|editorials?|columns?|analysis|video|podcasts?|weather|startseite|politik|wirtschaft|kultur|meinung|wissen|accueil|politique|économie|monde'); // prettier-ignore

/** Whether a line is nothing but links that signs part: none is longer than a few words or a sentence, and some are known. */
function isNavigation(line: string): boolean {
  const links = linksIn(line);
  if (links.length < 2) return false;
  if (links.some((link) => link.split(/\s+/).length > 3 || /[.?!…:;]$/.test(link))) return false;
  const actions = links.filter((link) => ACTIONS.test(link)).length;
  const parts = links.filter((link) => PARTS.test(link)).length;
  return actions > 0 || (parts >= 2 && parts * 2 >= links.length);
}
