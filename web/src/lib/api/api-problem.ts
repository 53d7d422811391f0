import type { FieldProblem, Problem } from './types';

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
