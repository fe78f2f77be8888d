import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { neededScope } from '../http/access.js';
import { Problem } from '../http/problem.js';

const METHODS = ['get', 'post', 'delete'] as const;

/** The OpenAPI 3.1 document: routes from the controllers, shapes from the very schemas that check requests and that the tests hold answers against. */
export function describeApi(app: INestApplication, reading: 'open' | 'key'): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hearsay')
    .setDescription('The ledger of who said what about armed conflict. Words and examples: docs/api.md.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A key with the scope that the route names.' }, 'key')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: convert,
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}.${method}`,
  });
  const problem = convert(Problem, { schemaType: 'output' });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...asComponents(problem?.components) } };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      operation.responses['default'] = {
        description: 'A problem.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
      if (
        method === 'get' &&
        path.startsWith('/v1/') &&
        operation.responses['200'] !== undefined &&
        JSON.stringify(operation.responses['200']).includes('application/json')
      )
        operation.responses['304'] = { description: 'As before: the ETag in If-None-Match still holds.' };
      const scope = neededScope(method.toUpperCase(), path, reading);
      if (scope === null) continue;
      operation.security = [{ key: [] }];
      operation.description = `${operation.description ?? ''} Needs a key with the scope \`${scope}\`.`.trim();
    }
  }
  return document;
}

/** JSON Schema 2020-12, as OpenAPI 3.1 has it; a schema with an id becomes a component of that name. */
function convert(
  schema: unknown,
  options: { schemaType: 'input' | 'output' },
): { schema: unknown; components?: Record<string, unknown> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    $defs,
    id,
    ...body
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: options.schemaType, unrepresentable: 'any' });
  const components = Object.fromEntries(Object.entries($defs ?? {}).map(([name, { id: __, ...definition }]) => [name, definition]));
  if (id === undefined) return { schema: body, components };
  return { schema: { $ref: `#/$defs/${id}` }, components: { ...components, [id]: body } };
}

function asComponents(components: Record<string, unknown> | undefined): NonNullable<NonNullable<OpenAPIObject['components']>['schemas']> {
  return (components ?? {}) as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
}
