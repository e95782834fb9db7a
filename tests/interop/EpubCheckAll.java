/* Shows many books to EPUBCheck in one process: starting it takes far longer than a book. Not one message of any
 * level is allowed. Prints a line for each: "ok" or "not ok", and the book; below it what was said.
 *
 *     java -cp epubcheck.jar EpubCheckAll.java [-u] BOOK.epub...       -u: with its hints for better use
 */
import com.adobe.epubcheck.tool.EpubChecker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

class EpubCheckAll {
  static String check(List<String> arguments) {
    PrintStream out = System.out, err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream kept = new PrintStream(said, true);
    System.setOut(kept);
    System.setErr(kept);
    try {
      new EpubChecker().run(arguments.toArray(new String[0]));
    } catch (Throwable problem) {
      problem.printStackTrace();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString();
  }

  /* The summary counts usages only where they are asked for, so each line is looked at, too. */
  static boolean clean(String said) {
    return said.contains("Messages: 0 fatals / 0 errors / 0 warnings / 0 infos")
        && said.lines().noneMatch(line -> line.matches("(FATAL|ERROR|WARNING|INFO|USAGE)\\(.*|.*/ [1-9]\\d* usages?.*"));
  }

  public static void main(String[] arguments) {
    List<String> options = new ArrayList<>();
    int bad = 0;
    for (String argument : arguments) {
      if (argument.startsWith("-")) {
        options.add(argument);
        continue;
      }
      List<String> all = new ArrayList<>(options);
      all.add(argument);
      String said = check(all);
      boolean clean = clean(said);
      System.out.println((clean ? "ok " : "not ok ") + argument);
      if (!clean)
        said.lines().limit(12).forEach(line -> System.out.println("#   " + line));
      bad += clean ? 0 : 1;
    }
    System.exit(bad == 0 ? 0 : 1);
  }
}
