package eu.doelboom.backbone.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a connection the city's with its first statement. A question takes the role along, so that becoming the city
 * costs no trip to the database; before anything else the role is taken in a trip of its own. Nothing reaches the
 * database in between: what is not known to be harmless waits for the role.
 *
 * <p>Whatever an earlier user left on the pooled connection is put off: the role of an earlier transaction by the new
 * one, a search path by itself.
 */
final class FirstStatement implements InvocationHandler {

    /** One text for all cities, so that the server keeps one plan of it per connection. */
    private static final String TAKEN_ALONG = "reset search_path; select set_config('role', ?, true); ";

    private static final String QUESTION = "select";

    /** What may be done to a connection that is nobody's yet. An array is made here, of what the statement will bind. */
    private static final Set<String> HARMLESS = Set.of(
            "close",
            "createArrayOf",
            "isClosed",
            "isValid",
            "getAutoCommit",
            "setAutoCommit",
            "isReadOnly",
            "getTransactionIsolation",
            "getWarnings",
            "clearWarnings");

    private final Connection connection;
    private final String role;
    private boolean taken;

    private FirstStatement(Connection connection, String role) {
        this.connection = connection;
        this.role = role;
    }

    /** The connection, of the city that has this role until the end of the transaction. */
    static Connection becoming(Connection connection, String role) {
        return proxy(Connection.class, new FirstStatement(connection, role));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        var arguments = given(given);
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(connection, proxy, method, arguments);
        }
        if (!taken && !HARMLESS.contains(method.getName())) {
            if (isQuestion(method, arguments)) {
                return question((Connection) proxy, method, arguments);
            }
            take();
        }
        return call(connection, method, arguments);
    }

    private static boolean isQuestion(Method method, Object[] arguments) {
        return method.getName().equals("prepareStatement")
                && tellNoMoreThanTheAnswer(arguments)
                && ((String) arguments[0]).regionMatches(true, 0, QUESTION, 0, QUESTION.length());
    }

    /** Beside the text there may be the type of the answer and that it is only read, as Hibernate tells them. */
    private static boolean tellNoMoreThanTheAnswer(Object[] arguments) {
        return arguments.length == 1 || (arguments.length == 3 && arguments[2].equals(ResultSet.CONCUR_READ_ONLY));
    }

    private PreparedStatement question(Connection proxy, Method method, Object[] arguments) throws Throwable {
        var along = arguments.clone();
        along[0] = TAKEN_ALONG + arguments[0];
        var prepared = (PreparedStatement) call(connection, method, along);
        return proxy(PreparedStatement.class, new Question(proxy, Objects.requireNonNull(prepared)));
    }

    /** Asks nothing, so that the transaction may still be told which moment it is to see. */
    private void take() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("reset search_path; set local role " + role);
        }
        taken = true;
    }

    /** A question that takes the role along. */
    private final class Question implements InvocationHandler {

        private final Connection asked;
        private final PreparedStatement statement;

        private Question(Connection asked, PreparedStatement statement) {
            this.asked = asked;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            var arguments = given(given);
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(statement, proxy, method, arguments);
            }
            boolean isBinding = method.getName().startsWith("set") && arguments.length > 1;
            if (isBinding) {
                return call(statement, method, afterTheRole(arguments));
            }
            return switch (method.getName()) {
                case "getConnection" -> asked;
                case "execute" -> ask();
                case "executeQuery" -> answer();
                case "addBatch",
                        "executeBatch",
                        "executeUpdate",
                        "executeLargeUpdate",
                        "getMetaData",
                        "getParameterMetaData" ->
                    throw new SQLFeatureNotSupportedException("A question cannot do this: " + method.getName());
                default -> call(statement, method, arguments);
            };
        }

        private Object answer() throws SQLException {
            if (!ask()) {
                throw new SQLException("A question without an answer");
            }
            return statement.getResultSet();
        }

        /** The answers come in the order of the statements; the first two are those of taking the role. */
        private boolean ask() throws SQLException {
            statement.setString(1, role);
            statement.execute();
            statement.getMoreResults();
            boolean answered = statement.getMoreResults();
            taken = true;
            return answered;
        }
    }

    private static Object[] given(Object @Nullable [] arguments) {
        return arguments == null ? new Object[0] : arguments;
    }

    private static Object[] afterTheRole(Object[] arguments) {
        var shifted = arguments.clone();
        shifted[0] = (int) arguments[0] + 1;
        return shifted;
    }

    private static @Nullable Object ofObject(Object target, Object proxy, Method method, Object[] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> call(target, method, arguments);
        };
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FirstStatement.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
