package dev.parley.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets requests have most of the pool's connections, in the order in which they ask, and keeps the others for what works behind them:
 * taking in, telling pages, offering, sending. However many requests there are, what they have left to do gets done meanwhile.
 */
final class FairConnections extends DelegatingDataSource {
    /** As Tomcat names the threads that answer requests. */
    private static final String REQUEST = "tomcat-handler-";

    private static final int FOR_OTHERS = 6;

    private final Semaphore forRequests;
    private final long patienceMillis;

    /** Requests wait for a connection as long as the pool lets anybody wait. */
    static FairConnections of(HikariDataSource pool) {
        return new FairConnections(
                pool, Math.max(1, pool.getMaximumPoolSize() - FOR_OTHERS), pool.getConnectionTimeout());
    }

    private FairConnections(DataSource pool, int forRequests, long patienceMillis) {
        super(pool);
        this.forRequests = new Semaphore(forRequests, true);
        this.patienceMillis = patienceMillis;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!Thread.currentThread().getName().startsWith(REQUEST)) {
            return super.getConnection();
        }
        awaitTurn();
        try {
            return new Borrowed(super.getConnection(), forRequests).proxy();
        } catch (SQLException | RuntimeException e) {
            forRequests.release();
            throw e;
        }
    }

    private void awaitTurn() throws SQLException {
        try {
            if (forRequests.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException("No connection became free for a request.");
    }

    /** Gives its turn back when it is closed. */
    private static final class Borrowed {
        private final Connection connection;
        private final Semaphore turns;
        private final AtomicBoolean given = new AtomicBoolean();

        Borrowed(Connection connection, Semaphore turns) {
            this.connection = connection;
            this.turns = turns;
        }

        Connection proxy() {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (_, method, arguments) -> call(method, arguments));
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.getName().equals("close") && given.compareAndSet(false, true)) {
                    turns.release();
                }
            }
        }
    }
}
