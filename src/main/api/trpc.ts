import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { EvenkeelError, isErrorCode, sentences, type ErrorCode } from '../../shared/errors.ts';
import type { App } from '../app.ts';

export interface ApiContext {
  app: App;
}

const trpc = initTRPC.context<ApiContext>().create({
  // The one place where an error becomes a sentence for the screen; nothing else of it leaves this process.
  errorFormatter({ shape, error }) {
    const code = errorCode(error);
    return {
      code: shape.code,
      message: code === null ? 'Something went wrong inside Evenkeel. Nothing was lost.' : sentences[code],
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, error: code },
    };
  },
});

function errorCode(error: TRPCError): ErrorCode | null {
  if (error.cause instanceof EvenkeelError) return error.cause.code;
  if (error.cause instanceof ZodError || error.code === 'BAD_REQUEST') return 'input-invalid';
  return isErrorCode(error.message) ? error.message : null;
}

export const { router } = trpc;

/** What a user can run into is no defect of the server: it answers 400, and 500 stays for defects. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof EvenkeelError)) return result;
  throw new TRPCError({ code: 'BAD_REQUEST', cause: result.error.cause });
});
