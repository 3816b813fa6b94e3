import { useCasesOf } from '#lib/decider/use-case.js';
import { type ProgrammeEvent } from './programme.events.js';
import { type ProgrammeState } from './programme.state.js';

/** Makes a use case over the stream of one committee's work programme for one municipal year. */
export const programmeUseCase = useCasesOf<ProgrammeState, ProgrammeEvent>();

/** Where everything about a work programme is posted. */
export const PROGRAMME = 'committees/:committeeId/work-programmes/:municipalYear';
/** Where everything about one of its topics is posted. */
export const TOPIC = `${PROGRAMME}/topics/:topicId`;

/** The id of a committee's work programme for a municipal year: `<committeeId>-2024-2025`. */
export const programmeId = (committeeId: string, municipalYear: string): string => `${committeeId}-${municipalYear}`;

/** The same from the path's parameters. */
export const programmeOf = (params: Readonly<Record<string, string>>): string =>
  programmeId(params['committeeId'] ?? '', params['municipalYear'] ?? '');
