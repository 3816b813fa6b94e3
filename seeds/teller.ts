import { type Dispatcher } from '#lib/application/index.js';
import { commandIdOf, derivedId } from '#lib/decider/ids.js';
import { type SeedFile } from './seed-file.js';
import { type Told } from './told.js';

/** Who the seed meetings are recorded by. */
const ACTOR = 'seeds';

/** Parameters of a command's path, by name. */
export type Path = Readonly<Record<string, string>>;

/** Tells commands of one seed file, each once for ever: its key comes from the record it was read from. */
export class Teller {
  constructor(
    private readonly dispatcher: Pick<Dispatcher, 'tell'>,
    private readonly file: SeedFile,
  ) {}

  /**
   * Tells one command about a record. What it happened on is the meeting's day, where the record states one.
   * `path` is what the path it would be posted to says: the `id` of the stream when it is not new. Gives the stream's id.
   */
  async tell(command: string, key: string, told: Told, body: object, path: Path = {}): Promise<string> {
    const result = await this.dispatcher.tell({
      command,
      key,
      actor: ACTOR,
      body: { ...body, source: this.sourceOf(told), ...this.happened() },
      params: path,
    });
    return result.id;
  }

  /** The id a command makes for a new thing, before or after it is told. */
  static idMadeBy(key: string, name: string): string {
    return derivedId(commandIdOf(ACTOR, key), name);
  }

  private happened(): { effectiveAt?: string } {
    const { date } = this.file.meeting;
    return date === null ? {} : { effectiveAt: date };
  }

  private sourceOf({ span, confidence, why }: Told): object {
    return {
      sha256: this.file.source.sha256,
      ...span,
      ...(confidence === 'stated' ? {} : { confidence }),
      ...(why === undefined ? {} : { why }),
    };
  }
}
