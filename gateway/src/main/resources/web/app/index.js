import './styles/tokens.css';
import './styles/base.css';
import './styles/entrance.css';
import './styles/desk.css';
import './styles/figures.css';
import './styles/tree.css';
import './styles/estimates.css';
import { Api } from './core/api.js';
import { Session } from './core/session.js';
import { SignIn } from './core/sign-in.js';
import { Desk } from './desk/desk.js';
import './parts/banner.js';
import './parts/chart.js';
import './parts/entrance.js';
import './parts/estimates.js';
import './parts/movements.js';
import './parts/page.js';
import './parts/reminder.js';
import './parts/statement.js';
import './parts/tree.js';
import './parts/verdict.js';

const session = new Session();
const signIn = new SignIn(session);
const api = new Api(() => session.token, () => session.signOut());
const desk = new Desk(api, session);

session.addEventListener('change', () => (session.signedIn ? void desk.start() : desk.clear()));
if (session.signedIn) void desk.start();

const page = Object.assign(document.createElement('doel-page'), { session, signIn, desk });
document.getElementById('page').replaceChildren(page);
signIn.resume().catch(problem => (page.problem = problem));
