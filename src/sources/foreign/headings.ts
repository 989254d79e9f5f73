import type { FileHead } from "../source.ts";
import { ADVICE, dataForm, type ForeignForm } from "./form.ts";

/** The form whose files begin with lines that no post begins with. */
export function recogniseHeading({ text }: FileHead): ForeignForm | undefined {
  const start = text.slice(0, HEADING_CHARACTERS);
  return HEADINGS.find(({ begins }) => begins.test(start))?.form ?? recogniseMail(start);
}

const HEADING_CHARACTERS = 32_768;

const documentForm = (name: string): ForeignForm => ({ name, advice: ADVICE.document });

const HEADINGS: readonly { readonly form: ForeignForm; readonly begins: RegExp }[] = [
  // "%PDF-1.7", then a comment of bytes that are no text, or the first object
  { form: documentForm("a PDF document"), begins: /^%PDF-\d\.\d\s*(?:%|\d+ \d+ obj)/ },
  // "{\rtf1\ansi"
  { form: documentForm("an RTF document"), begins: /^\{\\rtf\d{0,2}[\\{\s]/ },
  // "%!PS-Adobe-3.0", then "%%Title: ..."
  { form: documentForm("a PostScript document"), begins: /^%!PS(?:-Adobe-\d[^\r\n]*)?[\r\n]+%/ },
  { form: dataForm("contacts (vCard)"), begins: /^BEGIN:VCARD[\r\n]+[A-Z]+[:;]/ },
  { form: dataForm("a calendar (iCalendar)"), begins: /^BEGIN:VCALENDAR[\r\n]+[A-Z-]+[:;]/ },
  // "-- MySQL dump 10.13  Distrib 8.0"; what sqlite3's .dump writes; pg_dump's third line
  {
    form: dataForm("a database dump (SQL)"),
    begins:
      /^(?:-- (?:MySQL|MariaDB) dump |PRAGMA foreign_keys=OFF;[\r\n]+BEGIN TRANSACTION;|--[\r\n]+-- PostgreSQL database dump)/,
  },
];

/**
 * A message as RFC 5322 has it, alone, in a mailbox, or around a saved web page. One that somebody
 * quotes in a post has From, To and Subject, but no header that only programs write.
 */
function recogniseMail(start: string): ForeignForm | undefined {
  const mailbox = mailboxLine.exec(start);
  const [headers = ""] = start.slice(mailbox?.[0].length ?? 0).split(blankLine, 1);
  const known = headers.match(headerLine)?.length ?? 0;
  const lines = headers.split(lineEnd).length;
  if (known < lines || known < 2) return undefined;
  if (mailbox !== null) return dataForm("a mailbox (mbox)");
  if (!machineHeader.test(headers)) return undefined;
  const isPage = savedPage.test(headers);
  return dataForm(isPage ? "a saved web page (MHTML)" : "an e-mail");
}

// "From ann@example.org Tue Jul 16 18:45:00 2024"
const mailboxLine = /^From \S+ [^\r\n]{0,40}\d{1,2}:\d\d:\d\d [^\r\n]{0,20}\r?\n/;
const lineEnd = /\r\n?|\n/;
const blankLine = /(?:\r\n|\n){2}|\r{2}/;
// "Subject: The ferry", or the next line of a long one
const headerLine = /^(?:[A-Za-z][A-Za-z0-9-]*:|[ \t]+\S)/gm;
// "Message-ID: <1@example.org>"
const machineHeader =
  /^(?:MIME-Version: ?\d|Message-ID: ?<|Received: ?(?:from|by) |Return-Path: ?<|Content-Type: ?\w+\/\w)/im;
const savedPage = /^(?:Snapshot-Content-Location:|From: ?"?<?Saved by )|multipart\/related/im;
