import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createRandom, integer, pick, type Random } from './random.ts';

/** A text as edits see it: paragraphs of words, punctuation written with the word before it. */
export interface WordText {
  readonly name: string;
  /** BCP 47 language. */
  readonly language: string;
  /** What stands between two words: nothing where the language writes no spaces. */
  readonly gap: ' ' | '';
  readonly paragraphs: readonly (readonly string[])[];
  /** Words to reword with. */
  readonly vocabulary: readonly string[];
  /** Whether a person wrote it. */
  readonly natural: boolean;
  /** A new sentence such as the text could have: in a made text one of the very phrases it is made of. */
  readonly write: (random: Random) => readonly string[];
}

interface Vocabulary {
  readonly stop: string;
  readonly comma: string;
  readonly openings: string;
  readonly subjects: string;
  readonly verbs: string;
  readonly objects: string;
  readonly places: string;
  readonly times: string;
  /** Order of the parts of a sentence. */
  readonly order: readonly ('openings' | 'subjects' | 'verbs' | 'objects' | 'places' | 'times')[];
}

/** Phrases are parted by `/`, words by a space, also where the language writes none. */
const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  en: {
    stop: '.', comma: ',', order: ['openings', 'subjects', 'verbs', 'objects', 'places', 'times'],
    openings: 'Yet/However/In the end/Once again/By all accounts/To nobody’s surprise/Meanwhile/For the first time',
    subjects: 'the water board/a retired judge/the provincial governor/most of the farmers/three engineers/the finance committee/an old ferryman/the neighbouring state/a group of teachers/the railway company',
    verbs: 'has promised/refused to publish/quietly sold/will have to repair/never agreed to/may still lose/counted/described/has rebuilt/warned of',
    objects: 'the report on the flood/a bridge of stone/two hundred letters/the northern canal/a treaty of twelve articles/the price of grain/every second well/the old customs house/a list of names/the dam and its gates',
    places: 'near the border/in the upper valley/on both banks/behind the market/at the mouth of the river/along the coast road/outside the capital/in seven villages',
    times: 'last winter/in the spring of 1987/before the election/for 40 years/within a month/after the second war/at the end of March/during the long drought',
  },
  de: {
    stop: '.', comma: ',', order: ['openings', 'verbs', 'subjects', 'objects', 'places', 'times'],
    openings: 'Dennoch/Am Ende/Wieder einmal/Zum ersten Mal/Unterdessen/Nach allem/Trotzdem/Offenbar',
    subjects: 'die Wasserbehörde/ein alter Richter/der Landrat/die meisten Bauern/drei Ingenieure/der Ausschuss/ein Fährmann/der Nachbarstaat/die Lehrerinnen/die Eisenbahn',
    verbs: 'verspricht/verschweigt/verkaufte/repariert/verweigerte/verliert/zählte/beschreibt/erneuerte/erwartet',
    objects: 'den Bericht über die Flut/eine Brücke aus Stein/zweihundert Briefe/den nördlichen Kanal/einen Vertrag mit zwölf Artikeln/den Preis des Getreides/jeden zweiten Brunnen/das alte Zollhaus/eine Liste von Namen/den Damm und seine Tore',
    places: 'nahe der Grenze/im oberen Tal/an beiden Ufern/hinter dem Markt/an der Mündung/entlang der Küste/vor der Hauptstadt/in sieben Dörfern',
    times: 'im letzten Winter/im Frühling 1987/vor der Wahl/seit 40 Jahren/binnen eines Monats/nach dem Krieg/Ende März/während der Dürre',
  },
  fr: {
    stop: '.', comma: ',', order: ['openings', 'subjects', 'verbs', 'objects', 'places', 'times'],
    openings: 'Pourtant/À la fin/Encore une fois/Pour la première fois/Cependant/Malgré tout/D’après les témoins/Bientôt',
    subjects: 'l’office des eaux/un juge à la retraite/le gouverneur/la plupart des paysans/trois ingénieurs/la commission/un vieux passeur/l’État voisin/un groupe d’institutrices/la compagnie du chemin de fer',
    verbs: 'a promis/refuse de publier/a vendu/devra réparer/n’a jamais accepté/peut encore perdre/a compté/décrit/a reconstruit/craint',
    objects: 'le rapport sur la crue/un pont de pierre/deux cents lettres/le canal du nord/un traité de douze articles/le prix du grain/un puits sur deux/l’ancienne douane/une liste de noms/le barrage et ses portes',
    places: 'près de la frontière/dans la haute vallée/sur les deux rives/derrière le marché/à l’embouchure/le long de la côte/hors de la capitale/dans sept villages',
    times: 'l’hiver dernier/au printemps 1987/avant l’élection/depuis 40 ans/en un mois/après la guerre/à la fin de mars/pendant la sécheresse',
  },
  ru: {
    stop: '.', comma: ',', order: ['openings', 'subjects', 'verbs', 'objects', 'places', 'times'],
    openings: 'Однако/В конце концов/Снова/Впервые/Между тем/Тем не менее/По всем сведениям/Вскоре',
    subjects: 'водное ведомство/старый судья/губернатор области/многие крестьяне/три инженера/комиссия/паромщик/соседнее государство/группа учителей/железная дорога',
    verbs: 'обещает/скрывает/продал/чинит/отвергает/теряет/посчитал/описывает/восстановил/ожидает',
    objects: 'отчёт о наводнении/каменный мост/двести писем/северный канал/договор из двенадцати статей/цену зерна/каждый второй колодец/старую таможню/список имён/плотину и её ворота',
    places: 'у границы/в верхней долине/на обоих берегах/за рынком/в устье реки/вдоль берега моря/возле столицы/в семи деревнях',
    times: 'прошлой зимой/весной 1987 года/перед выборами/уже 40 лет/за один месяц/после войны/в конце марта/во время засухи',
  },
  el: {
    stop: '.', comma: ',', order: ['openings', 'subjects', 'verbs', 'objects', 'places', 'times'],
    openings: 'Ωστόσο/Στο τέλος/Για άλλη μια φορά/Για πρώτη φορά/Στο μεταξύ/Παρ’ όλα αυτά/Σύντομα/Όπως λένε',
    subjects: 'η υπηρεσία υδάτων/ένας παλιός δικαστής/ο κυβερνήτης/οι περισσότεροι αγρότες/τρεις μηχανικοί/η επιτροπή/ένας γέρος πορθμέας/το γειτονικό κράτος/μια ομάδα δασκάλων/ο σιδηρόδρομος',
    verbs: 'υπόσχεται/αρνείται/πούλησε/επισκευάζει/απορρίπτει/χάνει/μέτρησε/περιγράφει/ξανάχτισε/περιμένει',
    objects: 'την έκθεση για την πλημμύρα/μια πέτρινη γέφυρα/διακόσια γράμματα/το βόρειο κανάλι/μια συνθήκη με δώδεκα άρθρα/την τιμή του σιταριού/κάθε δεύτερο πηγάδι/το παλιό τελωνείο/έναν κατάλογο ονομάτων/το φράγμα και τις πύλες του',
    places: 'κοντά στα σύνορα/στην πάνω κοιλάδα/και στις δύο όχθες/πίσω από την αγορά/στις εκβολές/κατά μήκος της ακτής/έξω από την πρωτεύουσα/σε επτά χωριά',
    times: 'τον περασμένο χειμώνα/την άνοιξη του 1987/πριν από τις εκλογές/εδώ και 40 χρόνια/μέσα σε έναν μήνα/μετά τον πόλεμο/στο τέλος του Μαρτίου/στη διάρκεια της ξηρασίας',
  },
  ar: {
    stop: '.', comma: '،', order: ['openings', 'verbs', 'subjects', 'objects', 'places', 'times'],
    openings: 'لكن/في النهاية/مرة أخرى/للمرة الأولى/في غضون ذلك/رغم كل شيء/وفق الشهود/قريبا',
    subjects: 'مجلس المياه/قاض متقاعد/حاكم الإقليم/معظم الفلاحين/ثلاثة مهندسين/لجنة المالية/ملاح عجوز/الدولة المجاورة/جماعة من المعلمين/شركة السكك',
    verbs: 'وعد/رفض/باع/أصلح/أخفى/خسر/أحصى/وصف/أعاد بناء/انتظر',
    objects: 'تقرير الفيضان/جسرا من الحجر/مئتي رسالة/القناة الشمالية/معاهدة من اثنتي عشرة مادة/سعر القمح/كل بئر ثانية/دار الجمارك القديمة/قائمة بالأسماء/السد وأبوابه',
    places: 'قرب الحدود/في الوادي الأعلى/على الضفتين/خلف السوق/عند مصب النهر/على طريق الساحل/خارج العاصمة/في سبع قرى',
    times: 'في الشتاء الماضي/في ربيع ١٩٨٧/قبل الانتخابات/منذ ٤٠ عاما/خلال شهر/بعد الحرب/في نهاية مارس/أثناء الجفاف الطويل',
  },
  ur: {
    stop: '۔', comma: '،', order: ['openings', 'subjects', 'times', 'places', 'objects', 'verbs'],
    openings: 'تاہم/آخر کار/ایک بار پھر/پہلی مرتبہ/اس دوران/اس کے باوجود/گواہوں کے مطابق/جلد ہی',
    subjects: 'محکمہ آب نے/ایک ریٹائرڈ جج نے/صوبے کے گورنر نے/اکثر کسانوں نے/تین انجینئروں نے/مالیاتی کمیٹی نے/ایک بوڑھے ملاح نے/پڑوسی ریاست نے/اساتذہ کے ایک گروہ نے/ریلوے نے',
    verbs: 'کا وعدہ کیا/کو چھپایا/کو بیچ دیا/کی مرمت کی/سے انکار کیا/کو کھو دیا/کی گنتی کی/کو بیان کیا/کو دوبارہ بنایا/کا انتظار کیا',
    objects: 'سیلاب کی رپورٹ/پتھر کے پل/دو سو خطوط/شمالی نہر/بارہ دفعات کے معاہدے/گندم کی قیمت/ہر دوسرے کنویں/پرانے کسٹم ہاؤس/ناموں کی فہرست/بند اور اس کے دروازوں',
    places: 'سرحد کے قریب/اوپری وادی میں/دونوں کناروں پر/بازار کے پیچھے/دریا کے دہانے پر/ساحلی سڑک پر/دارالحکومت کے باہر/سات دیہات میں',
    times: 'گزشتہ سردیوں میں/۱۹۸۷ کی بہار میں/انتخابات سے پہلے/۴۰ برس سے/ایک ماہ کے اندر/جنگ کے بعد/مارچ کے آخر میں/طویل خشک سالی میں',
  },
  hi: {
    stop: '।', comma: ',', order: ['openings', 'subjects', 'times', 'places', 'objects', 'verbs'],
    openings: 'फिर भी/अंत में/एक बार फिर/पहली बार/इस बीच/सबके बावजूद/गवाहों के अनुसार/जल्द ही',
    subjects: 'जल विभाग ने/एक सेवानिवृत्त न्यायाधीश ने/प्रांत के राज्यपाल ने/अधिकतर किसानों ने/तीन इंजीनियरों ने/वित्त समिति ने/एक बूढ़े नाविक ने/पड़ोसी राज्य ने/शिक्षकों के समूह ने/रेलवे ने',
    verbs: 'का वादा किया/को छिपाया/को बेच दिया/की मरम्मत की/से इनकार किया/को खो दिया/की गिनती की/का वर्णन किया/को फिर से बनाया/की प्रतीक्षा की',
    objects: 'बाढ़ की रिपोर्ट/पत्थर के पुल/दो सौ पत्रों/उत्तरी नहर/बारह धाराओं की संधि/अनाज के दाम/हर दूसरे कुएँ/पुराने सीमा शुल्क भवन/नामों की सूची/बाँध और उसके फाटकों',
    places: 'सीमा के पास/ऊपरी घाटी में/दोनों किनारों पर/बाज़ार के पीछे/नदी के मुहाने पर/तटीय सड़क पर/राजधानी के बाहर/सात गाँवों में',
    times: 'पिछली सर्दियों में/1987 के वसंत में/चुनाव से पहले/40 वर्षों से/एक महीने के भीतर/युद्ध के बाद/मार्च के अंत में/लंबे सूखे के दौरान',
  },
  zh: {
    stop: '。', comma: '，', order: ['openings', 'subjects', 'times', 'places', 'verbs', 'objects'],
    openings: '然而/最后/再 一次/首次/与此 同时/尽管 如此/据 目击者 说/不久',
    subjects: '水利 部门/一位 退休 法官/省 长/大多数 农民/三名 工程师/财政 委员会/一位 老 船夫/邻近 国家/一群 教师/铁路 公司',
    verbs: '承诺 了/拒绝 公布/悄悄 卖掉 了/必须 修理/从未 同意/可能 失去/清点 了/描述 了/重建 了/警告 过',
    objects: '关于 洪水 的 报告/一座 石 桥/两百 封 信/北方 的 运河/十二 条 的 条约/粮食 的 价格/每 两口 井/旧 海关 大楼/一份 名单/水坝 和 闸门',
    places: '在 边境 附近/在 上游 山谷/在 河 两岸/在 市场 后面/在 入海 口/在 沿海 公路/在 首都 城外/在 七个 村庄',
    times: '去年 冬天/1987 年 春天/选举 之前/四十 年 来/一个 月 内/战争 之后/三月 底/长期 干旱 时',
  },
}; // prettier-ignore

/**
 * Made texts in nine languages and six scripts, a longer one, and the articles of the content and of the
 * tests, which people wrote. The same for the same seed.
 */
export function benchTexts(seed: number): readonly WordText[] {
  const made = Object.entries(VOCABULARIES).map(([language, vocabulary], i) =>
    makeText(`made-${language}`, language, vocabulary, createRandom(seed + i), 24),
  );
  return [...made, longText(seed, 6000), ...articles()];
}

/** A made text of about so many words. */
export function longText(seed: number, words: number): WordText {
  const vocabulary = VOCABULARIES['en'];
  if (vocabulary === undefined) throw new Error('No English vocabulary');
  return makeText(`made-en-${words}`, 'en', vocabulary, createRandom(seed), Math.round(words / 72));
}

function makeText(
  name: string,
  language: string,
  vocabulary: Vocabulary,
  random: Random,
  count: number,
): WordText {
  const gap = language === 'zh' ? '' : ' ';
  const paragraphs = Array.from({ length: count }, () => {
    const sentences = integer(random, 3, 6);
    return Array.from({ length: sentences }, () => sentence(vocabulary, random)).flat();
  });
  // One paragraph stands twice, byte for byte, as happens in print.
  const again = paragraphs[integer(random, 0, Math.floor(count / 2))];
  if (again !== undefined) paragraphs.push(again);
  const write: WordText['write'] = (draw) => sentence(vocabulary, draw);
  return { name, language, gap, paragraphs, vocabulary: wordsOf(vocabulary), natural: false, write };
}

function sentence(vocabulary: Vocabulary, random: Random): readonly string[] {
  const words = vocabulary.order.flatMap((part): readonly string[] => {
    if (part === 'openings' && random() < 0.5) return [];
    const phrase = pick(random, vocabulary[part].split('/')).split(' ');
    return part === 'openings' ? withMark(phrase, vocabulary.comma) : phrase;
  });
  const [first = '', ...others] = words;
  return withMark([first.charAt(0).toUpperCase() + first.slice(1), ...others], vocabulary.stop);
}

function withMark(words: readonly string[], mark: string): readonly string[] {
  return words.map((word, i) => (i === words.length - 1 ? word + mark : word));
}

function wordsOf(vocabulary: Vocabulary): readonly string[] {
  const phrases = vocabulary.order.flatMap((part) => vocabulary[part].split('/'));
  return [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];
}

const ARTICLES = ['content/articles', 'tests/fixtures/healthy/content/articles'];

function articles(): readonly WordText[] {
  const project = path.join(import.meta.dirname, '../..');
  const folders = ARTICLES.flatMap((folder) =>
    readdirSync(path.join(project, folder))
      .sort()
      .map((slug) => path.join(project, folder, slug)),
  );
  return folders.map((folder) => {
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const lock = parse(read('paragraphs.lock.yaml')) as {
      readonly paragraphs: readonly { readonly text: string }[];
    };
    const paragraphs = lock.paragraphs.map(({ text }) => text.split(' '));
    const vocabulary = [...new Set(paragraphs.flat().filter((word) => /^[\p{Ll}\p{Lo}\p{M}]+$/u.test(word)))];
    const stop = /[.۔]/u.exec(paragraphs[0]?.at(-1) ?? '')?.[0] ?? '.';
    return {
      name: path.basename(folder),
      language: /^lang: "?([^\s"]+)"?$/m.exec(read('article.md'))?.[1] ?? 'en',
      gap: ' ',
      paragraphs,
      vocabulary,
      natural: true,
      write: (random) =>
        withMark(
          Array.from({ length: integer(random, 4, 14) }, () => pick(random, vocabulary)),
          stop,
        ),
    };
  });
}
