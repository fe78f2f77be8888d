import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { LogController } from 'fastify';
import { NestLog, type Logger } from '@hearsay/kit';
import { ApiModule } from './api.module.js';
import type { Config } from './config.js';
import { ApiMetrics } from './health/api-metrics.js';
import { answerConditionally } from './http/answer-conditionally.js';
import { answerUnreadable } from './http/answer-unreadable.js';
import { answerUnroutable } from './http/answer-unroutable.js';
import { CommandInterceptor } from './http/command.interceptor.js';
import { endConnections } from './http/end-connections.js';
import { KeyGuard } from './http/key.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { readBodies } from './http/read-body.js';
import { RouteTable } from './http/route-table.js';
import { SchemaPipe } from './http/schema.pipe.js';
import { SECURITY_HEADERS } from './http/security-headers.js';
import { KeyRing } from './keys/key-ring.js';
import { describeApi } from './openapi/describe-api.js';
import { WriteSide } from './write-side.js';

/** Commands are a URL, a name, a reason; 64 KiB is plenty, and what is larger is refused before it is parsed. */
const BODY_LIMIT = 64 * 1024;

/** The API, wired and ready to listen. The caller closes it. */
export async function createApi(config: Config, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // Requests are logged below, one line each.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerUnroutable,
  });
  const fastify = adapter.getInstance();
  readBodies(fastify);
  const end = endConnections(fastify.server);
  fastify.addHook('preClose', (done) => {
    end();
    done();
  });
  const routes = new RouteTable();
  fastify.addHook('onRoute', (route) => routes.add(route.method, route.url));

  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(config, logger), adapter, {
    logger: new NestLog(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(logger, (path) => routes.methodsOf(path)));
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalGuards(new KeyGuard(app.get(KeyRing), config.HEARSAY_READ));
  app.useGlobalInterceptors(new CommandInterceptor(app.get(WriteSide).commands));
  if (config.HEARSAY_CORS.length > 0) {
    app.enableCors({
      origin: config.HEARSAY_CORS.includes('*') ? '*' : [...config.HEARSAY_CORS],
      methods: ['GET', 'HEAD', 'POST', 'DELETE'],
      allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match', 'last-event-id'],
      exposedHeaders: ['etag', 'location', 'retry-after'],
      maxAge: 600,
    });
  }
  if (config.HEARSAY_RATE_LIMIT > 0) await app.register(rateLimit, { max: config.HEARSAY_RATE_LIMIT, timeWindow: '1 minute' });

  const metrics = app.get(ApiMetrics);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  fastify.addHook('onSend', answerConditionally);
  fastify.addHook('onResponse', (request, reply, done) => {
    // The pattern, not the URL: ids would make a series of their own each.
    const route = request.routeOptions.url ?? '(none)';
    metrics.requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    logger.debug(
      { request: request.id, method: request.method, url: request.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });

  SwaggerModule.setup('docs', app, describeApi(app, config.HEARSAY_READ), {
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
    customSiteTitle: 'Hearsay API',
    // The page must not ask a validator on the internet.
    swaggerOptions: { validatorUrl: 'none' },
  });
  return app;
}
