/**
 * A frontend developer's first hour: a plan is built, the budget of one action is changed, the event that tells of it is
 * followed and the equilibrium is read. Nothing is known here but the generated client; /events is read with fetch,
 * because a stream never ends. The last line printed is what came out, as JSON.
 */
import {
  ActionsApi,
  Configuration,
  EntitiesApi,
  EntityKind,
  EquilibriumApi,
  EstimatesApi,
  LevelKind,
  ObjectivesApi,
  PlansApi,
  Regime,
  Section,
  Direction,
} from './client';

declare const process: { env: Record<string, string | undefined>; exit(code: number): never };

const gateway = needed('DOELBOOM_GATEWAY');
const token = needed('DOELBOOM_TOKEN');
const configuration = new Configuration({ basePath: gateway, accessToken: token });

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

async function buildPlan() {
  const entity = await new EntitiesApi(configuration).createEntity({
    newBudgetEntity: { code: 'STAD', name: 'Stad', kind: EntityKind.Municipality },
  });
  const plan = await new PlansApi(configuration).createPlan({
    newPlan: {
      code: 'MJP-2026',
      title: 'Meerjarenplan 2026-2031',
      regime: Regime.Bbc30,
      firstYear: 2026,
      entityIds: [entity.id],
      levels: [
        { code: 'BD', name: { nl: 'Beleidsdoelstelling', en: 'Policy objective' }, kind: LevelKind.PolicyObjective },
        { code: 'AP', name: { nl: 'Actieplan', en: 'Action plan' }, kind: LevelKind.ActionPlan },
        { code: 'AC', name: { nl: 'Actie', en: 'Action' }, kind: LevelKind.Action },
      ],
    },
  });
  const objectives = new ObjectivesApi(configuration);
  const goal = await objectives.createObjective({
    planId: plan.id,
    newObjective: { code: 'BD01', title: 'Een stad die fietst', priority: true },
  });
  const actionPlan = await objectives.createObjective({
    planId: plan.id,
    newObjective: { code: 'AP0101', title: 'Veilige fietsroutes', parentId: goal.id, priority: true },
  });
  const action = await new ActionsApi(configuration).createAction({
    planId: plan.id,
    newAction: {
      code: 'AC010101',
      title: 'De fietsbrug bouwen',
      objectiveId: actionPlan.id,
      priority: true,
      estimates: [
        {
          entityId: entity.id,
          fiscalYear: 2028,
          section: Section.Operating,
          direction: Direction.Expenditure,
          amount: '1000000.00',
        },
      ],
    },
  });
  return { plan, action };
}

/** Opens the stream and hands out what it tells, event by event. */
async function* events(planId: string): AsyncGenerator<{ planRevision: number; verdict: string }> {
  const abort = new AbortController();
  const response = await fetch(`${gateway}/events?plan=${planId}`, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
    signal: abort.signal,
  });
  if (!response.ok || !response.body) throw new Error(`the stream did not open: ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data:')) yield JSON.parse(line.slice('data:'.length));
      }
    }
  } finally {
    abort.abort();
  }
}

async function changeBudget(planId: string, actionId: string): Promise<number> {
  const estimates = new EstimatesApi(configuration);
  const read = await estimates.readEstimatesRaw({ planId, actionId });
  const line = (await read.value()).items[0];
  const version = read.raw.headers.get('ETag');
  if (!line || !version) throw new Error('the action has no line or no version');
  const changed = await estimates.changeEstimate({
    planId,
    actionId,
    estimateId: line.id,
    ifMatch: version,
    amountChange: { amount: '1250000.00' },
  });
  return changed.planRevision;
}

async function main() {
  const { plan, action } = await buildPlan();
  const stream = events(plan.id);
  const first = stream.next();
  const revision = await changeBudget(plan.id, action.id);
  let told = await first;
  while (!told.done && told.value.planRevision < revision) told = await stream.next();
  if (told.done) throw new Error('the stream ended before it told of the change');
  await stream.return(undefined);
  const equilibrium = await new EquilibriumApi(configuration).getEquilibrium({ planId: plan.id, atLeast: revision });
  const year = equilibrium.years.find((one) => one.fiscalYear === 2028);
  console.log(
    JSON.stringify({
      revision,
      told: told.value.planRevision,
      verdict: equilibrium.verdict,
      budgetaryResult2028: year?.budgetaryResult.budgetaryResult,
    }),
  );
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
