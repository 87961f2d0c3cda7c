import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clients, put, wideCsv } from "../../commands/client-files.ts";
import { csr } from "../../cli/process.ts";

const program = fileURLToPath(new URL("../../../../dist/analysis/cli.js", import.meta.url));

/** Runs a shell in which a disk of its own is mounted; it needs no root, but a kernel that lets users do so. */
const withDisk = ["-rm", "bash", "-euc"] as const;
const mount = 'mount -t tmpfs -o size="$1" none "$2"';
const isPossible = spawnSync("unshare", [...withDisk, mount, "bash", "1m", "/mnt"]).status === 0;

let root: string;
/** Bytes that a run needs: the result and what is kept of the inputs. */
let needed: number;
const at = (...path: readonly string[]): string => join(root, ...path);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "csr-full-"));
  put(root, Object.fromEntries(clients(12).map((client, number) => [`in/${number}.csv`, wideCsv([client])])));
  mkdirSync(at("disk"));
  await csr("aggregate", at("in", "1*.csv"), "--out", at("earlier"), "--no-cache");
  await csr("aggregate", at("in"), "--out", at("whole", "out"));
  needed = bytesIn(at("whole"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Bytes that a folder takes on a disk with pages of 4 KB. */
const bytesIn = (folder: string): number =>
  1024 * Number(execFileSync("du", ["-s", "--block-size=1K", folder], { encoding: "utf8" }).split("\t")[0]);

/** Puts an earlier result on a disk that has so much room beside it, runs, and says how it went and what is there then. */
const script = `${mount}
earlier=$3; whole=$4; shift 4
cd "$1"; shift
cp -r "$earlier" out
status=0; "$@" || status=$?
echo "status $status"
diff -r "$earlier" out > /dev/null && echo "the earlier result"
diff -r "$whole" out > /dev/null && echo "the new result"
for each in $(ls -A .out.csr-cache); do echo "beside it: $each"; done`;

const runWith = (room: number): Promise<string> =>
  new Promise((resolve) => {
    const size = String(bytesIn(at("earlier")) + room);
    const call = [process.execPath, program, "aggregate", at("in"), "--out", "out", "--force", "--lang", "en", "-q"];
    const places = [at("disk"), at("earlier"), at("whole", "out"), at("disk")];
    const shell = spawn("unshare", [...withDisk, script, "bash", size, ...places, ...call]);
    let said = "";
    for (const stream of [shell.stdout, shell.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
    shell.on("close", () => resolve(said));
  });

describe.skipIf(!isPossible)("a disk that has room for this share of what a run needs:", () => {
  test.each([0.02, 0.2, 0.5, 0.8, 0.97])("%f; the program says so, and the earlier result is as it was", async (share) => {
    const said = await runWith(Math.floor(needed * share));
    const sentence =
      /^No space left for out\S*\. Nothing was published, and an earlier result is as it was\. Free some space and run again\.$/u;
    const [first = "", ...rest] = said.trimEnd().split("\n");
    expect(first).toMatch(sentence);
    expect(rest.filter((line) => line !== "beside it: readings")).toEqual(["status 1", "the earlier result"]);
  });
  test("1.05; the new result takes the place of the earlier one", async () => {
    const said = await runWith(Math.floor(needed * 1.05));
    expect(said.trimEnd().split("\n")).toEqual(["status 0", "the new result", "beside it: readings"]);
  });
});
