/**
 * The children that an element of DDI-Codebook 2.5 may have, in the order of its schema (codebook.xsd of 2012-01-17), for the elements that we write.
 * A sign behind the name says how often: ? at most once, * any number, + at least once, none exactly once.
 */
const sequences: Readonly<Record<string, string>> = {
  codeBook: "docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*",
  stdyDscr: "citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*",
  citation: "titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit? holdings* notes*",
  titlStmt: "titl subTitl* altTitl* parTitl* IDNo*",
  prodStmt: "producer* copyright? prodDate* prodPlac* software* fundAg* grantNo*",
  verStmt: "version? verResp* notes*",
  stdyInfo: "studyBudget* subject* abstract* sumDscr* qualityStatement? notes* exPostEvaluation*",
  sumDscr: "timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly* anlyUnit* universe* dataKind*",
  fileDscr: "fileTxt* locMap? notes*",
  fileTxt:
    "fileName? fileCitation? dataFingerprint* fileCont? fileStrc? dimensns? fileType? format? filePlac? dataChck* ProcStat? dataMsng? software* verStmt?",
  dimensns: "caseQnty* varQnty* logRecL* recPrCas* recNumTot*",
  dataDscr: "varGrp* nCubeGrp* var* nCube* notes*",
  var: "location* labl* imputation? security? embargo? respUnit? anlysUnit? qstn* valrng* invalrng* undocCod* universe* TotlResp? sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*",
  qstn: "preQTxt* qstnLit* postQTxt* forward* backward* ivuInstr*",
  catgry: "catValu? labl* txt* catStat* mrow? catgry*",
};

/** Attributes with a list of values. */
export const ddiValues: Readonly<Record<string, readonly string[]>> = {
  "var intrvl": ["contin", "discrete"],
  "var representationType": ["text", "numeric", "code", "datetime", "other"],
  "varFormat type": ["numeric", "character"],
  "varFormat category": ["date", "time", "currency", "other"],
};

/** What an element with such children needs mended; null where they stand as the schema wants them, or where the element holds only text. */
export function ddiFault(element: string, children: readonly string[]): string | null {
  const sequence = sequences[element];
  if (sequence === undefined) return children.length === 0 ? null : `${element} with children`;
  let place = 0;
  for (const part of sequence.split(" ")) {
    const name = part.replace(/[?*+]$/u, "");
    const from = place;
    while (children[place] === name) place += 1;
    const n = place - from;
    const isMany = part.endsWith("*") || part.endsWith("+");
    const isNeeded = !part.endsWith("?") && !part.endsWith("*");
    if ((n > 1 && !isMany) || (n === 0 && isNeeded)) return `${element}: ${n} times ${name}`;
  }
  return place === children.length ? null : `${element}: ${children[place]} is out of place`;
}
