import { namesWhatExists } from '#lib/decider/names-what-exists.js';
import { defineSlice } from '#lib/decider/use-case.js';
import { adoptProgramme } from './adopt-programme/adopt-programme.decide.js';
import { arrangeBriefing } from './arrange-briefing/arrange-briefing.decide.js';
import { correctTopic } from './correct-topic/correct-topic.decide.js';
import { deferTopic } from './defer-topic/defer-topic.decide.js';
import { deliverTopic } from './deliver-topic/deliver-topic.decide.js';
import { dropTopic } from './drop-topic/drop-topic.decide.js';
import { flagTopic } from './flag-topic/flag-topic.decide.js';
import { openProgramme } from './open-programme/open-programme.decide.js';
import { programmeFold } from './programme.state.js';
import { scheduleTopic } from './schedule-topic/schedule-topic.decide.js';
import { scopeTopic } from './scope-topic/scope-topic.decide.js';
import { startTopic } from './start-topic/start-topic.decide.js';
import { suggestTopic } from './suggest-topic/suggest-topic.decide.js';

/** Streams `programme-<committee>-<year>`: everything that can be done to a work programme and its topics. */
export const workProgrammesSlice = defineSlice({
  prefix: 'programme',
  thing: 'work programme',
  fold: programmeFold,
  useCases: [
    openProgramme,
    adoptProgramme,
    suggestTopic,
    scopeTopic,
    scheduleTopic,
    deferTopic,
    arrangeBriefing,
    startTopic,
    deliverTopic,
    dropTopic,
    flagTopic,
    correctTopic,
  ].map(namesWhatExists),
});
