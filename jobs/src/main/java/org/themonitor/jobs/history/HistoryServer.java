package org.themonitor.jobs.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets others ask the job history of a file, which H2 lets one process alone open, while a run has it: H2's own server within the
 * run, for this machine and for who may read {@code jobs/server.json}, with a user that can only read.
 */
public final class HistoryServer implements AutoCloseable {
    private static final String FILE = "server.json";
    private static final int SECRET_BYTES = 24;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Server server;
    private final HistoryLock lock;
    private final Path file;

    /**
     * How to ask.
     *
     * @param pid the process that answers
     * @param port on this machine
     * @param name what the server calls the history, which nobody guesses
     * @param password of the user {@code READER}
     */
    public record Address(long pid, int port, String name, String password) {
        String url() {
            return "jdbc:h2:tcp://127.0.0.1:%d/%s".formatted(port, name);
        }
    }

    private HistoryServer(@Nullable Server server, HistoryLock lock, Path file) {
        this.server = server;
        this.lock = lock;
        this.file = file;
    }

    /** Before anything of H2 is loaded, which reads it once: its server is for this machine alone. */
    static void forThisMachine() {
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    /** Begins to answer; where the history is no file it answers by itself, and only that a run lives is written down. */
    static HistoryServer start(Workspace workspace, HistoryPlace place, DataSource history, HistoryLock lock)
            throws IOException {
        Path file = file(workspace);
        long pid = ProcessHandle.current().pid();
        if (!place.isFile()) {
            write(file, new Address(pid, 0, "", ""));
            return new HistoryServer(null, lock, file);
        }
        Address reader = new Address(pid, 0, secret(), secret());
        JdbcTemplate sql = new JdbcTemplate(history);
        sql.execute("create user if not exists reader password ''");
        sql.execute("alter user reader set password '" + reader.password() + "'");
        sql.execute("grant select on schema public to reader");
        try {
            Server server = Server.createTcpServer(
                            "-tcpPort",
                            "0",
                            "-tcpDaemon",
                            "-ifExists",
                            // another name than this one is refused: the owner's has no password
                            "-key",
                            reader.name(),
                            String.valueOf(place.file().getFileName()),
                            "-baseDir",
                            String.valueOf(place.file().getParent()),
                            "-tcpPassword",
                            secret())
                    .start();
            write(file, new Address(pid, server.getPort(), reader.name(), reader.password()));
            return new HistoryServer(server, lock, file);
        } catch (SQLException refused) {
            throw new IOException(
                    "the job history cannot be asked while this run lives: " + refused.getMessage(), refused);
        }
    }

    /** Where a run answers, or has answered that was cut off. */
    public static Optional<Address> address(Workspace workspace) throws IOException {
        Path file = file(workspace);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Address.class));
        } catch (JacksonException cutOff) {
            return Optional.of(new Address(0, 0, "", ""));
        }
    }

    private static Path file(Workspace workspace) {
        return workspace.jobs().resolve(FILE);
    }

    private static void write(Path file, Address address) throws IOException {
        OwnerOnly.write(file, JSON.writeValueAsString(address) + "\n");
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The run has ended, and was not cut off. */
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        lock.close();
    }
}
