package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts a part refers to; links that leave the file are left out. */
final class Relationships {
    private final Map<String, String> partsById = new HashMap<>();
    private final Map<String, String> partsByType = new HashMap<>();

    private Relationships() {}

    /** The relationships of a part; of the whole archive for the empty name. */
    static Relationships of(ZipParts parts, String part) throws IOException, UnreadableWorkbookException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String rels = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Relationships relationships = new Relationships();
        if (parts.has(rels)) {
            try (XmlPart xml = new XmlPart(parts.openList(rels), null)) {
                relationships.read(xml, folder);
            }
        }
        return relationships;
    }

    private void read(XmlPart xml, String folder) throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            boolean external = "External".equals(xml.attribute("TargetMode"));
            if (id != null && type != null && target != null && !external) {
                String part = resolve(folder, target);
                partsById.putIfAbsent(id, part);
                partsByType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
            }
        }
        xml.drain();
    }

    private static String resolve(String folder, String target) {
        String slashes = target.replace('\\', '/');
        Deque<String> path = new ArrayDeque<>();
        for (String step : (slashes.startsWith("/") ? slashes : folder + slashes).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    @Nullable
    String partWithId(@Nullable String id) {
        return id == null ? null : partsById.get(id);
    }

    /** The first part of a type, named by the last step of the type's address (strict and transitional agree in it). */
    @Nullable
    String partOfType(String type) {
        return partsByType.get(type);
    }
}
