import { z } from 'zod';
import { alias, line, sourceId, text, webAddress } from './fields.ts';

/** What an actor is. */
export const ACTOR_KINDS = ['person', 'group', 'state', 'body', 'place', 'operation'] as const;

/** An actor. */
export const actorSchema = z
  .strictObject({
    name: line.describe('The name in full'),
    kind: z.enum(ACTOR_KINDS).describe('What the actor is'),
    aliases: z.array(alias).describe('Forms under which a text may name the actor'),
    summary: text.describe('One neutral sentence'),
    sources: z.array(sourceId(null)).describe('Sources the summary rests on'),
    sameAs: z.array(webAddress).default([]).describe('Addresses of the same actor elsewhere'),
  })
  .describe('A person, group, state, body, place or operation');

/** The file of an actor, as its schema gives it. */
export type ActorFields = z.output<typeof actorSchema>;
