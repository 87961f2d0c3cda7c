import { chmodSync, writeFileSync } from "node:fs";

/**
 * A program that is called as LibreOffice is, for what the real one does only now and then.
 *
 * @param each shell commands for each file: `$input` is the file, `$output` the workbook to write, `$n` counts from 1
 */
export function fakeOffice(file: string, each: string): string {
  const script = `#!/bin/sh
folder=; before=; n=0
for input; do
  if [ "$before" = --outdir ]; then folder=$input
  elif [ -n "$folder" ]; then
    n=$((n + 1)); name=$(basename "$input"); output=$folder/\${name%.*}.xlsx
    ${each}
  fi
  before=$input
done
`;
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return file;
}
