/**
 * The shapes that cross from the vault to a screen share these numbers. In this folder all times are milliseconds
 * since 1970 UTC unless the name says otherwise, and all scores are 0..1 unless said.
 */
import { z } from 'zod';

/** The number of a row of the vault. */
export const id = z.int().positive();
/** A moment, since 1970 UTC. */
export const milliseconds = z.int();
/** A share or a score, 0..1. */
export const unit = z.number().min(0).max(1);
