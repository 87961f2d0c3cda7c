import { test } from "vitest";
import { readQuestionnaires } from "../analysis/ingest/read-questionnaires.ts";
import { questionnaireParts, bestAnswers } from "./analysis/ingest/make-questionnaire.ts";
import { zipped } from "./analysis/ingest/make-workbook.ts";
import { checkLines } from "../analysis/commands/check-lines.ts";
let seed = 12345; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n; };
const parts = questionnaireParts({ answers: bestAnswers, reasons: {"EM1-01":"NO_EMP"}, profile: {employees: 12, period_start: 45292, industry: "36"}, settings: {A20:"csr:topic",B20:"csr:importance",A21:"EM3",B21:5}, actions: {A3:1,B3:"EM1-05",C3:"x",E3:45838}, initiatives: {A3:1,B3:"I-1",C3:"t",E3:"2020-01-30"} });
const names = Object.keys(parts);
const tokens = ["<", ">", "/", "&amp;", "csr:item", "csr:answer", "csr:value", "EM1-05", "r=\"A1\"", "t=\"s\"", "t=\"b\"", "t=\"e\"", "<v>", "</v>", "<f/>", "\u0000", "&#x41;", "__proto__", "constructor", "1e308", "-1", "#REF!", "999999999", "A".repeat(50), "", "$", "'", "!", "NaN", "<row>", "<c/>", "<is/>", "</row>","csr:initiative_row","csr:topic","csr:action_row"];
test("x", () => {
  let ok = 0, rej = 0; const codes = new Map<string, number>(); let worst = 0;
  for (let i = 0; i < 15000; i++) {
    const name = names[rnd(names.length)]!; let s = parts[name]!;
    for (let k = 0, n = 1 + rnd(4); k < n; k++) {
      const at = rnd(s.length); const m = rnd(5);
      if (m === 0) s = s.slice(0, at) + tokens[rnd(tokens.length)] + s.slice(at);
      else if (m === 1) s = s.slice(0, at) + s.slice(at + 1 + rnd(30));
      else if (m === 2) { const t = tokens[rnd(tokens.length)]!; s = s.slice(0, at) + t + s.slice(at + t.length); }
      else if (m === 3) { const a = rnd(s.length); s = s.slice(0, at) + s.slice(a, a + rnd(200)) + s.slice(at); }
      else { // swap text content
        const texts = [...s.matchAll(/>([^<]+)</g)]; if (texts.length) { const t = texts[rnd(texts.length)]!; s = s.slice(0, t.index! + 1) + tokens[rnd(tokens.length)]!.replace(/[<>&]/g, "") + s.slice(t.index! + 1 + t[1]!.length); } }
    }
    const bytes = zipped({ ...parts, [name]: s }, { level: 0 });
    const t = performance.now();
    try {
      const r = readQuestionnaires(bytes, "a.xlsx"); checkLines({ readings: r, issues: [] }, "en"); JSON.stringify(r);
      if (r.some((x) => x.assessment)) ok++; else rej++;
      for (const x of r) for (const y of x.issues) codes.set(y.code, (codes.get(y.code) ?? 0) + 1);
    } catch (e) { console.log("CRASH", name, String(e), (e as Error).stack?.split("\n").slice(1, 4).join("|")); }
    worst = Math.max(worst, performance.now() - t);
  }
  console.log(ok, rej, worst, [...codes].sort((a, b) => b[1] - a[1]).map((x) => x.join("=")).join(" "));
}, 600000);
