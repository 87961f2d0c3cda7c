import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

/** Comes as one finished file that holds the packages it depends on. */
const bundles = new Set(["exceljs"]);

/** Writes the licences of all packages whose code is in the build into one file beside it, as most of them ask for. */
export class ThirdPartyLicences {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap("ThirdPartyLicences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyLicences", stage }, () => {
        const folders = new Set(
          [...compilation.modules].flatMap(({ modules, resource }) => (modules ?? [{ resource }]).flatMap(packageOf)),
        );
        for (const folder of folders)
          if (bundles.has(path.basename(folder))) for (const inside of dependenciesOf(folder)) folders.add(inside);
        const texts = [...folders].toSorted((a, b) => (a < b ? -1 : 1)).map(licenceOf);
        compilation.emitAsset("third-party-licences.txt", new sources.RawSource(texts.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

const packageOf = ({ resource }) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(resource ?? "") ?? [];

const manifestOf = (folder) => JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

function dependenciesOf(folder) {
  const house = path.dirname(folder);
  return Object.keys(manifestOf(folder).dependencies ?? {}).flatMap((name) => {
    const place = [path.join(folder, "node_modules", name), path.join(house, name)].find((each) => existsSync(each));
    return place === undefined ? [] : [place];
  });
}

function licenceOf(folder) {
  const { name, version, license } = manifestOf(folder);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
  return `${name} ${version}: ${license}\n\n${file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim()}\n`;
}
