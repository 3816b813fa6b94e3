import { findCommittee } from '#lib/querying/find.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { type Views } from '#lib/projections/index.js';
import { type Column } from '../output/table.js';
import { words } from '../output/words.js';

/** A register as the command line shows it. */
export interface Reading {
  readonly name: string;
  /** The reading's path under /api. */
  readonly resource: string;
  readonly description: string;
  readonly argument?: {
    readonly name: string;
    readonly description: string;
    /** What the path names, for each thing the words fit. */
    find(views: Views, named: string): Record<string, string>[];
  };
  readonly columns: readonly Column[];
  /** What to say when there is nothing to show. */
  empty(filtered: boolean): string;
}

const column = (heading: string, field: string, share?: number): Column => ({
  heading,
  of: (item) => words(item[field]),
  ...(share === undefined ? {} : { share }),
});
const due: Column = {
  heading: 'Due',
  of: (item) => `${words(item['due'] ?? item['dueText'])}${item['overdue'] === true ? ' (overdue)' : ''}`,
  share: 1,
};
const clauses: Column = {
  heading: 'Decision',
  of: (item) =>
    [item['title'], ...(item['clauses'] as unknown[])]
      .filter((each) => each !== null)
      .map(words)
      .join(' · '),
  share: 4,
};
const when: Column = { heading: 'When', of: (item) => words(item['date'] ?? item['whenText']), share: 1 };
const known: Column = { heading: 'Name', of: (item) => words(item['name'] ?? item['label']), share: 2 };
const nothing = (what: string, else_: string) => (filtered: boolean) =>
  filtered ? `No ${what} match. Leave a filter out to see more.` : `No ${what}. ${else_}`;

/** Every register. */
export const readings: readonly Reading[] = [
  {
    name: 'actions',
    resource: 'actions',
    description: 'Outstanding actions, by due date; with --status all the whole log',
    columns: [
      due,
      column('Action', 'what', 4),
      column('Owners', 'owners', 2),
      column('Status', 'status'),
      column('Committee', 'committee', 2),
    ],
    empty: nothing('outstanding actions', 'With --status all the completed and cancelled ones are shown too.'),
  },
  {
    name: 'questions',
    resource: 'questions',
    description: 'Questions, and whether anybody owes an answer',
    columns: [
      column('Asked', 'askedOn'),
      column('Question', 'topic', 4),
      column('Asker', 'asker', 2),
      column('Status', 'status'),
      column('Owed', 'owed'),
    ],
    empty: nothing('questions', 'They appear once a question is handed in or put at a meeting.'),
  },
  {
    name: 'decisions',
    resource: 'decisions',
    description: 'The decision register',
    columns: [column('Decided', 'decidedOn'), clauses, column('By', 'maker', 2), column('Status', 'status')],
    empty: nothing('decisions', 'They appear once a meeting passes a resolution or a decision is taken.'),
  },
  {
    name: 'meetings',
    resource: 'meetings',
    description: 'Meetings, and how their records stand',
    columns: [
      column('Date', 'date'),
      column('Start', 'startTime'),
      column('Committee', 'committee', 2),
      column('Authority', 'authority', 2),
      column('Status', 'status'),
      column('Id', 'id'),
    ],
    empty: nothing('meetings', 'Record one with: minutebook tell ConveneMeeting --body …'),
  },
  {
    name: 'committees',
    resource: 'committees',
    description: 'Committees',
    columns: [
      column('Committee', 'name', 3),
      column('Authority', 'authority', 2),
      column('Kind', 'kind'),
      column('Id', 'id'),
    ],
    empty: nothing('committees', 'Record one with: minutebook tell EstablishCommittee --body …'),
  },
  {
    name: 'people',
    resource: 'people',
    description: 'People, and what they sit on and answer for',
    columns: [known, column('Capacity', 'capacity'), column('Id', 'id')],
    empty: nothing('people', 'Record one with: minutebook tell RegisterPerson --body …'),
  },
  {
    name: 'work-programme',
    resource: 'committees/:id/work-programme',
    description: "A committee's work programme, by meeting date, suggestions last",
    argument: {
      name: 'committee',
      description: 'its id, or words in its name',
      find: (views, named) =>
        views.read({ views: namingViews }, (reader) => findCommittee(reader, named)).map((id) => ({ id })),
    },
    columns: [
      when,
      column('Topic', 'title', 4),
      column('Form', 'form'),
      column('State', 'state'),
      column('Proposer', 'proposer', 2),
    ],
    empty: nothing('topics in this work programme', 'They appear once one is suggested.'),
  },
];
