import helmet from '@fastify/helmet';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Security headers on every answer. Pages run no script at all; the API's browsable description (Swagger UI) needs its
 * own scripts and inline styles, and nothing from elsewhere.
 */
export async function secureHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    // The server speaks plain HTTP on loopback; a proxy in front of it sets this.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
