package org.themonitor.jobs.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where settings are read: the jar, and {@code config/} where the command is given, as far as only this account and the machine's
 * own can write there. They name a command that is run, and a command may be given in a folder of others.
 */
public final class OwnSettings {
    private static final Path FOLDER = Path.of("config");
    private static final List<String> FILES = List.of("application.yml", "application.yaml", "application.properties");

    private OwnSettings() {}

    /**
     * An environment that reads from there, unless it says itself from where, and knows the workspace.
     *
     * @throws IOException if another account could have written what is set
     */
    public static ConfigurableEnvironment environment(Workspace workspace) throws IOException {
        Optional<Path> of = ofOthers();
        if (of.isPresent()) {
            throw new IOException(
                    "%s can be written by other accounts, and settings name commands and databases: chown and chmod go-w it, or"
                                    .formatted(of.get())
                            + " give the command in another folder");
        }
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "workspace",
                        Map.of("monitor.workspace", workspace.root().toString())));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "places", Map.of("spring.config.location", "classpath:/,optional:file:./config/")));
        return environment;
    }

    private static Optional<Path> ofOthers() throws IOException {
        for (String name : FILES) {
            Path file = FOLDER.resolve(name);
            if (Files.exists(file)) {
                for (Path path : List.of(FOLDER, file)) {
                    if (!isOwn(path)) {
                        return Optional.of(path.toAbsolutePath().normalize());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        PosixFileAttributes here = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String owner = here.owner().getName();
        return !here.isSymbolicLink()
                && (owner.equals(System.getProperty("user.name")) || owner.equals("root"))
                && !here.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !here.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }
}
