// Makes regions.txt.br from the npm package idn-area-data:
//   npm pack idn-area-data@3.1.2 && tar xzf idn-area-data-3.1.2.tgz && node make.mjs package
// One line a region, "19.05.01.2004 Air Putih", sorted by code, so that a prefix is one run of lines.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const checksums = {
  "provinces.csv": "137f1084449ee5cf009a496914fced3b85ab59cc550e93ff46b418d26e5cbb6a",
  "regencies.csv": "5c7f8ac6017e12ab0a832fbbb1fe805020c487cb067478434852d66360b27a4e",
  "districts.csv": "f27546d428f2ce9fa32074f8f8c8e8c449307f7a7c1f9634956f11d682919033",
  "villages.csv": "7b71699e3c4ad8d6f49e85a8848e71a3c49e1ec4a45243c5237123a41a586345",
};

const here = dirname(fileURLToPath(import.meta.url));
const source = join(process.argv[2] ?? "package", "data");

const lines = Object.keys(checksums).flatMap(rowsOf).sort((a, b) => (a < b ? -1 : 1));
const text = lines.join("\n") + "\n";
writeFileSync(join(here, "regions.txt.br"), brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
}));
console.log(`${lines.length} regions, sha256 of the text ${sha256(text)}`);

function rowsOf(file) {
  const bytes = readFileSync(join(source, file));
  if (sha256(bytes) !== checksums[file]) throw new Error(`${file} is not the file of idn-area-data 3.1.2.`);

  const [header, ...rows] = bytes.toString("utf8").trimEnd().split("\n");
  const name = header.split(",").length - 1;
  return rows.map((row) => {
    const cells = row.split(",");
    const plain = cells.slice(name).join(",").trim().replace(/\s+/g, " ");
    return `${cells[0]} ${cells[0].length > 5 ? plain : titled(plain)}`;
  });
}

// The source writes provinces and regencies in capitals only.
function titled(name) {
  return name.toLowerCase().replace(/(^|[ -])\p{L}/gu, (start) => start.toUpperCase()).replace(/^Dki /, "DKI ");
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
