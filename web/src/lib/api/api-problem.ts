interface FieldProblem {
  field: string;
  message: string;
}

/** RFC 9457, as every refusal of the server is written. */
export interface Problem {
  /** `urn:parley:problem:` and the name; missing where something before Parley refused. */
  type?: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldProblem[];
}

/** A request the server refused, or that never reached it (status 0). Its message is a sentence to show. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  /** The name of the problem, "wrong-code" for example. */
  readonly type: string;
  readonly fields: FieldProblem[];

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.title = problem.title;
    this.type = problem.type?.split(':').at(-1) ?? '';
    this.fields = problem.errors ?? [];
  }

  get unreachable() {
    return this.status === 0;
  }
}
