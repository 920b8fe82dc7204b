import { keptCases } from './kept.ts';
for (const [f, law, v] of keptCases()) { try { await law.holds(v); console.log(f,'ok'); } catch (e) { console.log(f, (e as Error).stack?.split('\n').slice(0,5).join('\n')); const c = v as Record<string,string>; for (const k of ['sources/report.yaml','site.yaml','articles/a/article.md']) console.log(k, c[k]?.slice(0,300)); } }
