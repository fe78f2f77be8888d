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
    const errors = read.error.issues.flatMap((issue) => errorsOf(issue, { where, name: metadata.data ?? '', schema, value }));
    throw new ProblemFault('invalid-input', errors.map((e) => `${e.name}: ${e.problem}. ${e.remedy}`).join(' '), { errors });
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
      problem: value === undefined ? 'it is missing' : issue.message,
      remedy: (field?.meta()?.description as string | undefined) ?? 'See /docs.',
    },
  ];
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
