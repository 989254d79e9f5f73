import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// JavaScript, since a checkout runs it before anything is compiled.

/** The folders of the program's sources. */
const SOURCES = ["bin", "scripts", "src", "templates"];
const FILES = ["package-lock.json"];

/** The file in a compiled program that lists its sources. */
export const SOURCES_FILE = "sources.json";

/**
 * Every source file on disk, sorted by path: its path below the program's folder, with forward
 * slashes, and the hexadecimal SHA-1 of its bytes.
 *
 * @param {string} root
 * @returns {readonly (readonly [path: string, sum: string])[]}
 */
export const listSources = (root) =>
  [...FILES, ...SOURCES.flatMap((folder) => listFiles(root, folder))]
    .sort()
    .map((path) => [path, hash("sha1", readFileSync(join(root, path)))]);

/**
 * Files of a folder, without hidden ones, which are an editor's or the system's.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {readonly string[]}
 */
const listFiles = (root, folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, path);
    return entry.name.startsWith(".") ? [] : [path];
  });
