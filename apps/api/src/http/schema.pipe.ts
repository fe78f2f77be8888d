import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { ProblemFault, type InputError } from './problem.js';

/** Checks every parameter that has a schema, and answers with all faults at once. The same schemas are the OpenAPI document. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema;
    if (!(schema instanceof z.ZodType)) return value;
    const where = metadata.type === 'param' ? 'path' : metadata.type === 'query' ? 'query' : 'body';
    const read = schema.safeParse(metadata.data === undefined && where === 'body' ? (value ?? {}) : value);
    if (read.success) return read.data;
    const found = read.error.issues.flatMap((issue) => errorsOf(issue, { where, name: metadata.data ?? '', schema, value }));
    // Of one value the first fault is enough: what is no date at all is not also one that does not exist.
    const errors = found.filter(({ name }, i) => found.findIndex((error) => error.name === name) === i);
    throw new ProblemFault('invalid-input', errors.map(sentence).join(' '), { errors });
  }
}

interface Asked {
  where: InputError['in'];
  name: string;
  schema: z.ZodType;
  value: unknown;
}

function errorsOf(issue: z.core.$ZodIssue, asked: Asked): InputError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = asked.schema instanceof z.ZodObject ? Object.keys(asked.schema.shape) : [];
    return issue.keys.map((key) => ({
      in: asked.where,
      name: key,
      value: shown(at(asked.value, [key])),
      problem: 'there is no such parameter',
      remedy: known.length === 0 ? 'Leave it out.' : `Known: ${known.join(', ')}.`,
    }));
  }
  const value = at(asked.value, issue.path);
  const field = asked.schema instanceof z.ZodObject ? asked.schema.shape[String(issue.path[0])] : asked.schema;
  return [
    {
      in: asked.where,
      name: [asked.name, ...issue.path.map(String)].filter((part) => part !== '').join('.') || asked.where,
      value: shown(value),
      problem: value === undefined ? 'it is missing' : problemIn(issue),
      remedy: (field?.meta()?.description as string | undefined) ?? 'See /docs.',
    },
  ];
}

/** What is wrong, in the words of the schema, or in ours where it has none of its own. */
function problemIn(issue: z.core.$ZodIssue): string {
  if (!/^Invalid (?:input|option|discriminator)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return `it is not ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `it is none of ${issue.values.map(String).join(', ')}`;
  const options = issue.code === 'invalid_union' && 'options' in issue ? (issue.options as unknown[]) : undefined;
  return options === undefined ? issue.message : `it is none of ${options.map(String).join(', ')}`;
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

/** The value stands in it where it is short; all of it is in `errors`. */
function sentence({ name, value, problem, remedy }: InputError): string {
  const given = value === null || value.length > 60 ? '' : ` ${JSON.stringify(value)}`;
  return `${name}${given}: ${problem}. ${remedy}`;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** At most 200 characters of what was given: enough to be found again, too little to be a way to fill logs. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text;
}
