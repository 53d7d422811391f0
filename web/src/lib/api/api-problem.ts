interface FieldProblem {
  field: string;
  message: string;
}

/** RFC 9457, as every refusal of the server is written. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  errors?: FieldProblem[];
}

/** A request the server refused, or that never reached it (status 0). Its message is a sentence to show. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly fields: FieldProblem[];

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.title = problem.title;
    this.fields = problem.errors ?? [];
  }

  get unreachable() {
    return this.status === 0;
  }
}
