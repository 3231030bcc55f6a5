import { join, resolve } from "node:path";

/** The folder of the project. */
export const PROJECT = join(import.meta.dirname, "..");

/** The folder of the published schemas. */
export const SCHEMAS = join(PROJECT, "glossary/schema");

/** A path as it was typed: npm runs commands in the project's folder, wherever they are given. */
export const typed = (path: string): string => resolve(process.env.INIT_CWD ?? "", path);
