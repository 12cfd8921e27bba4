#!/usr/bin/env node
/** The `isnad` command: data on stdout, messages on stderr, exit code 0, 1 (failure) or 2 (wrong usage). */

import { readFileSync } from 'node:fs';
import { annotate } from './annotate.js';
import { ask } from './ask.js';
import { type Command, outputError, UsageError } from './command.js';
import { index } from './index-command.js';
import { search } from './search.js';

const COMMANDS: readonly Command[] = [annotate, index, ask, search];

function help(): string {
  const lines = COMMANDS.map(
    (command) => `  isnad ${command.name} ${command.usage}\n      ${command.summary}`,
  );
  return `Usage:\n${lines.join('\n')}\n\nThe bot itself is started with \`npm start\`.\n`;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String((manifest as { version?: unknown }).version);
}

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return;
  }
  if (name === '--version') {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new UsageError(name === undefined ? 'No command given' : `There is no command «${name}»`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`Usage: isnad ${command.name} ${command.usage}\n${command.summary}\n`);
    return;
  }
  await command.run(rest);
}

// A reader such as `head` that closes the pipe early is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`isnad: ${outputError('to standard output', error).message}\n`);
  process.exit(1);
});

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`isnad: ${message}\n`);
  if (error instanceof UsageError) process.stderr.write('Try `isnad --help`.\n');
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
